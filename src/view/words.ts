import { formatDate } from '../dates/format-date.ts';
import type { TimelineDate } from '../dates/types.ts';
import { articleCount, independentSources } from '../model/sources.ts';
import type { TimelineEvent } from '../model/types.ts';
import { fill, type InterfaceMessages, type Plural } from './messages.ts';

/** All that is said, in one language and time zone. */
export interface Words {
  readonly locale: string;
  /** IANA zone in which moments with a clock time are told. */
  readonly timeZone: string;
  readonly t: InterfaceMessages;
  readonly number: (value: number) => string;
  /** A phrase with its `{count}` filled in, in the right plural form. */
  readonly count: (forms: Plural, count: number) => string;
  readonly date: (date: TimelineDate, form: 'long' | 'short') => string;
  /** The second line of a label: date and number of articles. */
  readonly detail: (event: TimelineEvent) => string;
  /** An event as it is spoken: title, date in full, evidence, category. */
  readonly spoken: (event: TimelineEvent, category: string) => string;
}

/** Words for a locale and a time zone (which only moments with a clock time meet). */
export function createWords(locale: string, t: InterfaceMessages, timeZone: string): Words {
  const plural = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const number = (value: number): string => numbers.format(value);
  const count = (forms: Plural, value: number): string =>
    fill(forms[plural.select(value)] ?? forms.other, { count: number(value) });
  const date = (value: TimelineDate, form: 'long' | 'short'): string => formatDate(value, { locale, form, timeZone });
  const evidence = (event: TimelineEvent): string => count(t.articleCount, articleCount(event));
  return {
    locale,
    timeZone,
    t,
    number,
    count,
    date,
    detail: (event) => `${event.dateText ?? date(event.date, 'short')} · ${evidence(event)}`,
    spoken(event, category) {
      const independent = independentSources(event);
      const sources = independent < articleCount(event) ? `, ${count(t.independentCount, independent)}` : '';
      const words = event.dateText ? `${event.dateText} (${date(event.date, 'long')})` : date(event.date, 'long');
      return [event.title, words, `${evidence(event)}${sources}`, category].filter(Boolean).join('; ');
    },
  };
}
