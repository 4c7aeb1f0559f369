import { type DatePart, type FormatContext, dateParts, joined, number, ordinal } from './format-parts.ts';
import { fill } from './messages.ts';
import type { CalendarDate, Year } from '../tree.ts';

/** A date that is a year alone. */
export const yearDate = (year: number): CalendarDate => {
  const exact = { text: String(year), min: year, max: year, approximate: false, uncertain: false };
  return { type: 'date', year: exact };
};

/** The parts of one year. From year 10,000 on the number has its separators, and its era beside it; no year is too far. */
export function yearParts(year: number, c: FormatContext): DatePart[] {
  if (Math.abs(year) < 10_000) return dateParts(yearDate(year), c);
  const digits = number(year > 0 ? year : 1 - year, c);
  return dateParts(yearDate(Math.sign(year)), c).map((part) =>
    part.type === 'year' ? { type: 'year', value: digits } : part,
  );
}

/** Whether a year is told by how long ago it is. */
export const isLongAgo = (year: number): boolean => year <= -100_000;

/** One year in words: "1990", "44 BCE", "13.8 billion years ago" from 100,000 years ago on, where the number is round. */
export function yearWords(year: number, c: FormatContext): string {
  const ago = -year;
  // What is not round says how exactly it is meant, and keeps every digit.
  if (!isLongAgo(year) || ago !== Number(ago.toPrecision(6))) return joined(yearParts(year, c));
  const years = number(ago, c, { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 6 });
  return fill(c.messages[ago < 1e6 ? 'thousandsOfYearsAgo' : 'millionsOfYearsAgo'], { years });
}

/** The year that a text with an exponent or significant digits names: `Y17E8S3` names 1,700,000,000. */
export const namedYear = (year: Year): number => Number(year.text.replace(/^Y|S.*$/g, ''));

/** "1990s" for `199X`, "19th century" for `18XX`, "2nd century BCE" for `-01XX`; undefined for other years. */
export function periodWords(year: Year, c: FormatContext): string | undefined {
  const { messages } = c;
  // Before 1000 a decade would read as a year ("10s").
  if (/^[1-9]\d\dX$/.test(year.text))
    return fill(messages.decade, { year: number(year.min, c, { useGrouping: false }) });
  if (!/^-?\d\dXX$/.test(year.text)) return undefined;
  const before = year.text.startsWith('-');
  const n = Number(year.text.slice(-4, -2)) + 1;
  const category = ordinal(n, c);
  const words = messages.century[category] ?? messages.century.other;
  const date = fill(words, { n: number(n, c), roman: roman(n) });
  return before ? fill(messages.centuryBefore, { date }) : date;
}

/** 1 to 39 in Roman numerals; the 40th century has not been written of yet. */
const roman = (n: number): string =>
  n < 40 ? 'X'.repeat(n / 10) + (' I II III IV V VI VII VIII IX'.split(' ')[n % 10] ?? '') : String(n);
