import { fill } from '../dates/format/fill.ts';
import { formatDate } from '../dates/format/format-date.ts';
import type { DateForm } from '../dates/format/format-parts.ts';
import { FormatterCache } from '../dates/format/formatter-cache.ts';
import { withoutClock } from '../dates/without-clock.ts';
import { parseValidDate } from '../dates/parse-valid-date.ts';
import type { TimelineDate } from '../dates/types.ts';
import { type EvidenceSummary, summarize } from '../evidence/summary.ts';
import type { TimelineEvent } from '../model/types.ts';
import type { EvidenceMessages } from './evidence/messages.ts';
import type { InterfaceMessages, Plural } from './messages.ts';
import { remember } from './bounded-cache.ts';
import { englishStatus, type StatusMessages } from './status-messages.ts';

/** All texts of the interface in one language and time zone. */
export interface Words {
  readonly locale: string;
  /** IANA zone in which moments with a clock time are written. */
  readonly timeZone: string;
  readonly t: InterfaceMessages;
  /**
   * Words of the evidence views. Undefined in English, whose words are loaded with these views; call `evidenceWords`
   * instead.
   */
  readonly evidence: EvidenceMessages | undefined;
  readonly number: (value: number) => string;
  /** A number in as few digits as the locale allows: "12K". */
  readonly compactNumber: (value: number) => string;
  /** A phrase with its `{count}` filled in, in the right plural form. */
  readonly count: (forms: Plural, count: number) => string;
  readonly date: (date: TimelineDate, form: DateForm) => string;
  /** A date or an interval given as EDTF. An interval reads `from 5 to 27 January 2023`. */
  readonly span: (edtf: string) => string;
  /** A summary of the evidence of an event. */
  readonly summary: (event: TimelineEvent) => EvidenceSummary;
  /** The words for the status of an event, if any: `dates differ`, `retracted`. */
  readonly status: (event: TimelineEvent) => readonly string[];
  /**
   * The second line of a label: date, status, number of articles, and number of independent articles if that is
   * smaller.
   */
  readonly detail: (event: TimelineEvent) => string;
  /**
   * Shorter and shorter forms of the same, longest first. If there is a status, the last form is the status and the
   * date; the pips show the numbers.
   */
  readonly detailForms: (event: TimelineEvent) => readonly [string, ...string[]];
  /** A text that may replace the second line of any label; labels reserve room for it. */
  readonly alternative?: string;
  /** The same words with additional texts for each event, after its status. */
  readonly withMore: (more: (event: TimelineEvent) => readonly string[]) => Words;
  /**
   * An event as spoken: its title, the date as visible and in full, status and articles as visible, and the category.
   */
  readonly spoken: (event: TimelineEvent, category: string) => string;
  /** The same words without times of day in second lines, for scales at which a day is very small. */
  readonly inDays: Words;
  /** For words without times of day: the words with them. */
  readonly exact?: Words;
}

/** What does not depend on the texts added to events, and is the same with and without times of day. */
type SharedWords = Pick<
  Words,
  | 'locale'
  | 'timeZone'
  | 't'
  | 'evidence'
  | 'number'
  | 'compactNumber'
  | 'count'
  | 'date'
  | 'span'
  | 'summary'
  | 'status'
> & {
  /** An EDTF as in labels. */
  readonly label: (edtf: string) => string;
  /** The EDTF of the day of a moment in the time zone; undefined if it is not a moment. */
  readonly dayOf: (moment: string) => string | undefined;
};

/**
 * Words for a locale and a time zone; the zone affects only moments with a clock time. Texts about an event or a date
 * are cached, because every frame needs them again.
 * @param wordsLocale the locale of the messages `t`, which determines plural rules and digits of counts. It is English
 *   if there are no messages in the page's language; dates are then still in `locale`.
 * @param evidence the words of the evidence views in the language of `t`; undefined for English
 */
export function createWords(
  locale: string,
  wordsLocale: string,
  t: InterfaceMessages,
  timeZone: string,
  evidence?: EvidenceMessages,
): Words {
  const plural = new Intl.PluralRules(wordsLocale);
  const numbers = new Intl.NumberFormat(wordsLocale);
  const number = remember(
    (value: number) => numbers.format(value),
    () => new Map(),
  );
  const formOf = remember(
    (value: number) => plural.select(value),
    () => new Map(),
  );
  const formatters = new FormatterCache();
  const dates = (form: DateForm) =>
    remember(
      (value: TimelineDate) => formatDate(value, { locale, form, timeZone, formatters }),
      () => new WeakMap(),
    );
  const forms = { short: dates('short'), label: dates('label'), long: dates('long') };
  const formatted = (edtf: string, form: DateForm): string =>
    formatDate({ edtf }, { locale, form, timeZone, formatters });
  const summary = remember(
    (event: TimelineEvent) => summarize(event),
    () => new WeakMap(),
  );
  let dayFormat: Intl.DateTimeFormat | undefined;
  const shared: SharedWords = {
    locale,
    timeZone,
    t,
    evidence,
    number,
    compactNumber: (value) => formatters.get(Intl.NumberFormat, locale, { notation: 'compact' }).format(value),
    count: (words, value) => fill(words[formOf(value)] ?? words.other, { count: number(value) }),
    date: (value, form) => forms[form](value),
    span: remember(
      (edtf: string) => formatted(edtf, edtf.includes('/') ? 'long' : 'short'),
      () => new Map(),
    ),
    label: remember(
      (edtf: string) => formatted(edtf, 'label'),
      () => new Map(),
    ),
    summary,
    status: (event) => statusWords(summary(event), evidence ?? englishStatus),
    dayOf(moment) {
      const ms = Date.parse(moment);
      // Swedish dates have the form of EDTF
      dayFormat ??= formatters.get(Intl.DateTimeFormat, 'sv', { timeZone });
      return ms ? dayFormat.format(ms) : undefined;
    },
  };
  return withTexts(shared, () => []);
}

/**
 * Words that say more of each event.
 * @param more additional texts for an event, after its status
 * @param exact for words without times of day: the words with them
 */
function withTexts(shared: SharedWords, more: (event: TimelineEvent) => readonly string[], exact?: Words): Words {
  const { t, count, date, summary, status, label, dayOf, ...rest } = shared;
  const dateSeen = (event: TimelineEvent): string =>
    event.dateText ?? (exact ? label(withoutClock(event.date.edtf, dayOf)) : date(event.date, 'label'));
  const articlesIn = ({ articles }: EvidenceSummary): string[] =>
    articles === 0 ? [] : [count(t.articleCount, articles)];
  const independentIn = ({ attesting }: EvidenceSummary): string[] =>
    attesting === 0 ? [] : [count(t.independentCount, attesting)];
  const detailForms = (event: TimelineEvent): [string, ...string[]] => {
    const short = [dateSeen(event), ...status(event), ...more(event)].join(' · ');
    const sums = summary(event);
    if (sums.articles === 0) return [short];
    const cited = [short, ...articlesIn(sums)].join(' · ');
    const isFewer = sums.attesting > 0 && sums.attesting < sums.articles;
    const forms: [string, ...string[]] = isFewer ? [[cited, ...independentIn(sums)].join(', '), cited] : [cited];
    // A status must fit as a whole before the number of articles is added
    return status(event).length > 0 ? [...forms, short] : forms;
  };
  const describe = remember(
    (event: TimelineEvent) => {
      const dates = withRest(dateSeen(event), date(event.date, 'long'));
      const sums = summary(event);
      const sources = [...articlesIn(sums), ...(sums.articles > 1 ? independentIn(sums) : [])].join(', ');
      return [event.title, dates, ...status(event), ...more(event), sources].filter(Boolean).join('; ');
    },
    () => new WeakMap(),
  );
  let inDays: Words | undefined;
  const words: Words = {
    ...rest,
    t,
    count,
    date,
    summary,
    status,
    detail: (event) => detailForms(event)[0],
    detailForms,
    withMore: (others) => (exact ? withTexts(shared, others).inDays : withTexts(shared, others)),
    spoken: (event, category) => describe(event) + (category && `; ${category}`),
    get inDays() {
      return (inDays ??= exact ? words : withTexts(shared, more, words));
    },
    ...(exact && { exact }),
  };
  return words;
}

/**
 * The words for a status. None for an event that voices attest and nobody doubts, because the pips show their number.
 */
function statusWords({ status, datesConflict, disputing, retracting }: EvidenceSummary, t: StatusMessages): string[] {
  if (status === 'attested' || status === 'single') return [];
  if (status !== 'disputed' || !datesConflict) return [t[status]];
  return disputing + retracting > 0 ? [t.disputed, t.datesDiffer] : [t.datesDiffer];
}

/**
 * A date as visible, with the rest of its full form in brackets: "(some time in) June 2024". An accessible name must
 * contain the visible words as a whole, and brackets do not count (WCAG 2.5.3).
 */
function withRest(seen: string, full: string): string {
  if (seen === full) return seen;
  const start = full.indexOf(seen);
  if (start < 0) return `${seen} (${full})`;
  const [before, after] = [full.slice(0, start).trim(), full.slice(start + seen.length).trim()];
  return `${before && `(${before}) `}${seen}${after && ` (${after})`}`;
}

/** Heading of a group of events in the list and on paper: its EDTF in words, or that it has no date. */
export function groupHeading({ date, t }: Words, edtf: string): string {
  const unit = edtf ? parseValidDate(edtf) : undefined;
  return unit ? date(unit, 'short') : t.undated;
}

/** A text that stands alone, with an initial capital if its script has capitals. */
export const withCapital = ({ locale }: Pick<Words, 'locale'>, text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale));
