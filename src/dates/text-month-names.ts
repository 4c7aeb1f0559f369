import { utcFromCivil } from './calendar.ts';
import { normalized } from './text-normal.ts';

const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'short' },
  { month: 'short', day: 'numeric' },
];

/** Finds the month (1 to 12) of a name in normal form. */
export type FindMonth = (name: string) => number | undefined;

/**
 * The months by their names in some locales, long and short, alone and beside a day. Names are asked of `Intl` style by style until one
 * fits, and kept. `stem` takes off what the case of a name changes.
 */
export function monthFinder(locales: readonly string[], stem: (name: string) => string): FindMonth {
  const names = new Map<string, number>();
  const waiting = locales.flatMap((locale) => STYLES.map((style) => ({ locale, style })));
  const known = (name: string) => names.get(name) ?? names.get(stem(name));
  return (name) => {
    while (known(name) === undefined) {
      const next = waiting.shift();
      if (!next) break;
      const format = new Intl.DateTimeFormat(next.locale, { ...next.style, calendar: 'gregory', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const part = format.formatToParts(utcFromCivil(2024, month, 2)).find(({ type }) => type === 'month');
        const own = normalized(part?.value ?? '').replace(/\u0654/g, '');
        // The first locale that has a name says which month it is.
        for (const form of [own, stem(own)])
          if (form.length > 1 && /\p{L}/u.test(form) && !names.has(form)) names.set(form, month);
      }
    }
    return known(name);
  };
}
