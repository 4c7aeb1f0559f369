import { utcFromCivil } from '../../dates/calendar.ts';
import { normalize } from '../normalize.ts';
import { monthByNumber, weekdayName } from '../english-words.ts';

/** Styles in which `Intl` names months: long and short, alone and beside a day. */
const MONTH_STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'short' },
  { month: 'short', day: 'numeric' },
];

/** The English name, in capitals, of a month or weekday in normal form; undefined for other words. */
export type EnglishName = (name: string) => string | undefined;

/**
 * Finds English names for the names of months in the given locales (long and short, alone and beside a day), and for the long names of
 * weekdays in the first locale. Asks `Intl` for one locale and style at a time until it finds the name, and keeps the names.
 * @param stem removes the ending of a name that changes with its grammatical case
 */
export function englishNamesOf(locales: readonly string[], stem: (name: string) => string): EnglishName {
  const names = new Map<string, string>();
  const months = locales.flatMap((locale) => MONTH_STYLES.map((style) => ({ locale, style })));
  const notAsked = [...months, { locale: locales[0] ?? 'en', style: { weekday: 'long' } as const }];
  const known = (name: string) => names.get(name) ?? names.get(stem(name));

  const learn = (locale: string, style: Intl.DateTimeFormatOptions): void => {
    const format = new Intl.DateTimeFormat(locale, { ...style, calendar: 'gregory', timeZone: 'UTC' });
    const type = style.weekday ? 'weekday' : 'month';
    for (let n = 1; n <= (style.weekday ? 7 : 12); n++) {
      // 1 January 2024 was a Monday
      const ms = style.weekday ? utcFromCivil(2024, 1, n) : utcFromCivil(2024, n, 2);
      const part = format.formatToParts(ms).find((candidate) => candidate.type === type);
      const name = normalize(part?.value ?? '').replace(/\u0654/g, '');
      const english = (style.weekday ? weekdayName(n - 1) : monthByNumber(n)).toUpperCase();
      // If a name has different meanings in two locales, the first locale counts
      for (const form of [name, stem(name)])
        if (form.length > 1 && /\p{L}/u.test(form) && !names.has(form)) names.set(form, english);
    }
  };

  return (name) => {
    while (known(name) === undefined) {
      const next = notAsked.shift();
      if (!next) break;
      learn(next.locale, next.style);
    }
    return known(name);
  };
}
