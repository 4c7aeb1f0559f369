import { type DatePart, type FormatContext, dateParts, textOf, number, ordinal } from './format-parts.ts';
import { exactComponent } from '../edtf/mask.ts';
import { fill } from './fill.ts';
import type { CalendarDate, Year } from '../tree.ts';

/** The date of a whole year. */
export const yearDate = (year: number): CalendarDate => ({ type: 'date', year: exactComponent(year) });

/** The parts of any year, however large. From year 10,000 on the number has separators and an era beside it. */
export function yearParts(year: number, context: FormatContext): DatePart[] {
  if (Math.abs(year) < 10_000) return dateParts(yearDate(year), context);
  const digits = number(year > 0 ? year : 1 - year, context);
  return dateParts(yearDate(Math.sign(year)), context).map((part) =>
    part.type === 'year' ? { type: 'year', value: digits } : part,
  );
}

/** Whether a year is written as a number of years ago. */
export const isLongAgo = (year: number): boolean => year <= -100_000;

/** One year in words: "1990", "44 BCE"; from 100,000 years ago on, a round number is written as "13.8 billion years ago". */
export function yearWords(year: number, context: FormatContext): string {
  const ago = -year;
  // A number that is not round is exact and keeps every digit
  if (!isLongAgo(year) || ago !== Number(ago.toPrecision(6))) return textOf(yearParts(year, context));
  const years = number(ago, context, { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 6 });
  return fill(context.messages[ago < 1e6 ? 'thousandsOfYearsAgo' : 'millionsOfYearsAgo'], { years });
}

/** The number in a year with an exponent or significant digits: 1,700,000,000 for `Y17E8S3`. */
export const namedYear = (year: Year): number => Number(year.text.replace(/^Y|S.*$/g, ''));

/** "1990s" for `199X`, "19th century" for `18XX`, "2nd century BCE" for `-01XX`; undefined for other years. */
export function periodWords(year: Year, context: FormatContext): string | undefined {
  const { messages } = context;
  // Before 1000 a decade would look like a year ("10s")
  if (/^[1-9]\d\dX$/.test(year.text))
    return fill(messages.decade, { year: number(year.min, context, { useGrouping: false }) });
  if (!/^-?\d\dXX$/.test(year.text)) return undefined;
  const isBeforeYear1 = year.text.startsWith('-');
  const n = Number(year.text.slice(-4, -2)) + 1;
  const category = ordinal(n, context);
  const words = messages.century[category] ?? messages.century.other;
  const date = fill(words, { n: number(n, context), roman: roman(n) });
  return isBeforeYear1 ? fill(messages.centuryBefore, { date }) : date;
}

/** A number in Roman numerals; above 39 in digits, because no century in use is that late. */
const roman = (n: number): string =>
  n < 40 ? 'X'.repeat(n / 10) + (' I II III IV V VI VII VIII IX'.split(' ')[n % 10] ?? '') : String(n);
