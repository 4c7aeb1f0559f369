import { utcFromCivil } from '../../dates/calendar.ts';
import { normalize } from '../normalize.ts';
import { monthByNumber, weekdayName } from '../english-words.ts';

const MONTHS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'short' },
  { month: 'short', day: 'numeric' },
];

/** Puts the name of a month or weekday, in normal form, into English capitals. */
export type EnglishName = (name: string) => string | undefined;

/**
 * Reads the names of months in some locales, long and short, alone and beside a day, and the long names of weekdays in the first. Names are
 * asked of `Intl` style by style until one fits, and kept. `stem` takes off what the case of a name changes.
 */
export function englishNamesOf(locales: readonly string[], stem: (name: string) => string): EnglishName {
  const names = new Map<string, string>();
  const months = locales.flatMap((locale) => MONTHS.map((style) => ({ locale, style })));
  const waiting = [...months, { locale: locales[0] ?? 'en', style: { weekday: 'long' } as const }];
  const known = (name: string) => names.get(name) ?? names.get(stem(name));

  const learn = (locale: string, style: Intl.DateTimeFormatOptions): void => {
    const format = new Intl.DateTimeFormat(locale, { ...style, calendar: 'gregory', timeZone: 'UTC' });
    const type = style.weekday ? 'weekday' : 'month';
    for (let n = 1; n <= (style.weekday ? 7 : 12); n++) {
      // The first of January 2024 was a Monday.
      const ms = style.weekday ? utcFromCivil(2024, 1, n) : utcFromCivil(2024, n, 2);
      const part = format.formatToParts(ms).find((each) => each.type === type);
      const own = normalize(part?.value ?? '').replace(/\u0654/g, '');
      const english = (style.weekday ? weekdayName(n - 1) : monthByNumber(n)).toUpperCase();
      // The first locale that has a name says what it means.
      for (const form of [own, stem(own)])
        if (form.length > 1 && /\p{L}/u.test(form) && !names.has(form)) names.set(form, english);
    }
  };

  return (name) => {
    while (known(name) === undefined) {
      const next = waiting.shift();
      if (!next) break;
      learn(next.locale, next.style);
    }
    return known(name);
  };
}
