import type { Trouble } from './trouble.ts';

/** English name of month 1 to 12. */
export function monthName(month: number): string {
  return (
    'January February March April May June July August September October November December'.split(' ')[month - 1] ?? ''
  );
}

/** What to say of a date that reads well up to `at` and then holds something else. `read` is what was read. */
export function strayText(text: string, at: number, read: string): Trouble {
  const rest = text.slice(at);
  if (!read) return { at, message: rest ? 'a date begins with the four digits of its year' : 'there is no date here' };
  if (/^\d/.test(rest)) return { at, message: 'a year of more than four digits is written with Y before it' };
  if (/^[?~%]/.test(rest)) return { at, message: 'one qualifier is enough: % means both ~ and ?' };
  if (rest.startsWith('-')) return { at, message: 'month and day are two digits each' };
  if (rest.startsWith('T')) return { at, message: 'a time of day needs a day before it' };
  return { at, message: `"${rest}" is not part of a date` };
}
