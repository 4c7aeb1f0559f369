import { fill } from '../dates/format/fill.ts';
import { formatDate } from '../dates/format/format-date.ts';
import { FormatterCache } from '../dates/format/formatter-cache.ts';
import { parseValidDate } from '../dates/parse-valid-date.ts';
import type { TimelineDate } from '../dates/types.ts';
import { articleCount, attestingVoices } from '../evidence/counts.ts';
import type { TimelineEvent } from '../model/types.ts';
import type { InterfaceMessages, Plural } from './messages.ts';
import { remember } from './bounded-cache.ts';

/** All that is said, in one language and time zone. */
export interface Words {
  readonly locale: string;
  /** IANA zone in which moments with a clock time are written. */
  readonly timeZone: string;
  readonly t: InterfaceMessages;
  readonly number: (value: number) => string;
  /** A number in as few digits as the locale allows: "12K". */
  readonly compactNumber: (value: number) => string;
  /** A phrase with its `{count}` filled in, in the right plural form. */
  readonly count: (forms: Plural, count: number) => string;
  readonly date: (date: TimelineDate, form: 'long' | 'short') => string;
  /** The second line of a label: date and number of articles. */
  readonly detail: (event: TimelineEvent) => string;
  /** An event as it is spoken: what its label says, and then the date in full, where that says more, and the category. */
  readonly spoken: (event: TimelineEvent, category: string) => string;
}

/**
 * Words for a locale and a time zone (which only moments with a clock time meet). What is said of an event or a date is worked
 * out once, as every frame says it again.
 * @param wordsLocale the locale of the messages `t`, whose plural rules and digits their counts follow: where the page's language
 * has no table it is English, while dates stay in `locale`.
 */
export function createWords(locale: string, wordsLocale: string, t: InterfaceMessages, timeZone: string): Words {
  const plural = new Intl.PluralRules(wordsLocale);
  const numbers = new Intl.NumberFormat(wordsLocale);
  const number = remember((value: number) => numbers.format(value), new Map());
  const formOf = remember((value: number) => plural.select(value), new Map());
  const count = (forms: Plural, value: number): string =>
    fill(forms[formOf(value)] ?? forms.other, { count: number(value) });
  const formatters = new FormatterCache();
  const dates = (form: 'long' | 'short') =>
    remember((value: TimelineDate) => formatDate(value, { locale, form, timeZone, formatters }), new WeakMap());
  const [long, short] = [dates('long'), dates('short')];
  const date = (value: TimelineDate, form: 'long' | 'short'): string => (form === 'long' ? long : short)(value);
  const evidence = (event: TimelineEvent): string => count(t.articleCount, articleCount(event));
  const describe = remember((event: TimelineEvent) => {
    const sources = articleCount(event) > 1 ? `, ${count(t.independentCount, attestingVoices(event))}` : '';
    const [seen, full] = [event.dateText ?? date(event.date, 'short'), date(event.date, 'long')];
    return `${event.title}; ${seen}; ${evidence(event)}${sources}${full === seen ? '' : `; ${full}`}`;
  }, new WeakMap());
  return {
    locale,
    timeZone,
    t,
    number,
    compactNumber: (value) => formatters.get(Intl.NumberFormat, locale, { notation: 'compact' }).format(value),
    count,
    date,
    detail: (event) => `${event.dateText ?? date(event.date, 'short')} · ${evidence(event)}`,
    spoken: (event, category) => describe(event) + (category && `; ${category}`),
  };
}

/** Heading of a group of events, in the list and on paper: the words for its EDTF, or that it has no date. */
export function groupHeading({ date, t }: Words, edtf: string): string {
  const unit = edtf ? parseValidDate(edtf) : undefined;
  return unit ? date(unit, 'short') : t.undated;
}
