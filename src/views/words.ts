import { fill } from '../dates/format/fill.ts';
import { formatDate } from '../dates/format/format-date.ts';
import type { DateForm } from '../dates/format/format-parts.ts';
import { FormatterCache } from '../dates/format/formatter-cache.ts';
import { parseValidDate } from '../dates/parse-valid-date.ts';
import type { TimelineDate } from '../dates/types.ts';
import { articleCount, attestingVoices } from '../evidence/counts.ts';
import type { TimelineEvent } from '../model/types.ts';
import type { EvidenceMessages } from './evidence/messages.ts';
import type { InterfaceMessages, Plural } from './messages.ts';
import { remember } from './bounded-cache.ts';

/** All that is said, in one language and time zone. */
export interface Words {
  readonly locale: string;
  /** IANA zone in which moments with a clock time are written. */
  readonly timeZone: string;
  readonly t: InterfaceMessages;
  /** Words of the views of evidence; undefined in English, whose words are loaded with these views: they ask `evidenceWords`. */
  readonly evidence: EvidenceMessages | undefined;
  readonly number: (value: number) => string;
  /** A number in as few digits as the locale allows: "12K". */
  readonly compactNumber: (value: number) => string;
  /** A phrase with its `{count}` filled in, in the right plural form. */
  readonly count: (forms: Plural, count: number) => string;
  readonly date: (date: TimelineDate, form: DateForm) => string;
  /** A date or an interval given as EDTF. Of an interval: `from 5 to 27 January 2023`. */
  readonly span: (edtf: string) => string;
  /** The second line of a label: date and number of articles. */
  readonly detail: (event: TimelineEvent) => string;
  /** An event as it is spoken: its title, the date as it is seen and in full, the articles, and the category. */
  readonly spoken: (event: TimelineEvent, category: string) => string;
}

/**
 * Words for a locale and a time zone (which only moments with a clock time meet). What is said of an event or a date is worked
 * out once, as every frame says it again.
 * @param wordsLocale the locale of the messages `t`, whose plural rules and digits their counts follow: where the page's language
 * has no table it is English, while dates stay in `locale`.
 * @param evidence the words of the views of evidence in the language of `t`; undefined for English.
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
  const number = remember((value: number) => numbers.format(value), new Map());
  const formOf = remember((value: number) => plural.select(value), new Map());
  const count = (forms: Plural, value: number): string =>
    fill(forms[formOf(value)] ?? forms.other, { count: number(value) });
  const formatters = new FormatterCache();
  const dates = (form: DateForm) =>
    remember((value: TimelineDate) => formatDate(value, { locale, form, timeZone, formatters }), new WeakMap());
  const forms = { short: dates('short'), label: dates('label'), long: dates('long') };
  const date = (value: TimelineDate, form: DateForm): string => forms[form](value);
  const span = remember((edtf: string) => {
    const form = edtf.includes('/') ? 'long' : 'short';
    return formatDate({ edtf }, { locale, form, timeZone, formatters });
  }, new Map());
  const articles = (event: TimelineEvent): string => count(t.articleCount, articleCount(event));
  const describe = remember((event: TimelineEvent) => {
    const sources = articleCount(event) > 1 ? `, ${count(t.independentCount, attestingVoices(event))}` : '';
    const dates = withRest(event.dateText ?? date(event.date, 'label'), date(event.date, 'long'));
    return `${event.title}; ${dates}; ${articles(event)}${sources}`;
  }, new WeakMap());
  return {
    locale,
    timeZone,
    t,
    evidence,
    number,
    compactNumber: (value) => formatters.get(Intl.NumberFormat, locale, { notation: 'compact' }).format(value),
    count,
    date,
    span,
    detail: (event) => `${event.dateText ?? date(event.date, 'label')} · ${articles(event)}`,
    spoken: (event, category) => describe(event) + (category && `; ${category}`),
  };
}

/**
 * A date as it is seen, with what it is in full around it in brackets: "(some time in) June 2024". A name must have the words that
 * are seen in one piece, in which brackets do not count (WCAG 2.5.3).
 */
function withRest(seen: string, full: string): string {
  if (seen === full) return seen;
  const start = full.indexOf(seen);
  if (start < 0) return `${seen} (${full})`;
  const [before, after] = [full.slice(0, start).trim(), full.slice(start + seen.length).trim()];
  return `${before && `(${before}) `}${seen}${after && ` (${after})`}`;
}

/** Heading of a group of events, in the list and on paper: the words for its EDTF, or that it has no date. */
export function groupHeading({ date, t }: Words, edtf: string): string {
  const unit = edtf ? parseValidDate(edtf) : undefined;
  return unit ? date(unit, 'short') : t.undated;
}

/** A text that stands alone, with a capital at its beginning where its script has any. */
export const withCapital = ({ locale }: Pick<Words, 'locale'>, text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale));
