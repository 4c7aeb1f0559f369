import { civilFromDays, DAY_MS } from '../calendar.ts';

/** A calendar date in numbers: a year, a month or a day. Years are astronomical (0 is 1 BCE), months and days count from 1. */
export interface PlainDate {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** A number padded with zeros to at least `length` digits. */
export const padded = (value: number, length = 2): string => String(value).padStart(length, '0');

/** A year as EDTF: at least four digits, and a `Y` before it if there are more. */
export const yearText = (year: number): string =>
  Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? '-' : ''}${padded(Math.abs(year), 4)}`;

/**
 * The year, month or day that contains a moment, as EDTF. EDTF has no months for a year of more than four digits: then returns the year.
 * @param time UTC ms.
 */
export function unitText(time: number, unit: 'year' | 'month' | 'day'): string {
  const { year, month, day } = civilFromDays(Math.floor(time / DAY_MS));
  const text = yearText(year);
  if (unit === 'year' || Math.abs(year) > 9999) return text;
  return unit === 'month' ? `${text}-${padded(month)}` : `${text}-${padded(month)}-${padded(day)}`;
}

/** The EDTF of a day, given in days from 1970-01-01. */
export const dayText = (days: number): string => dateText(civilFromDays(days));

/** The EDTF of a calendar date: `2024`, `2024-11` or `2024-11-29`. */
export const dateText = ({ year, month, day }: PlainDate): string =>
  [yearText(year), ...[month, day].flatMap((part) => (part === undefined ? [] : padded(part)))].join('-');
