import { civilFromDays, DAY_MS } from '../calendar.ts';

/** A date of the calendar in numbers; years are astronomical. */
export interface PlainDate {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** A number with zeros before it, so that it has at least so many digits. */
export const padded = (value: number, length = 2): string => String(value).padStart(length, '0');

/** A year as EDTF: four digits and more, with a `Y` beyond four. */
export const yearText = (year: number): string =>
  Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? '-' : ''}${padded(Math.abs(year), 4)}`;

/**
 * The year, month or day in which a moment lies, as EDTF. Beyond four digits a year stands alone, since EDTF has no months of it.
 * @param time UTC ms.
 */
export function unitText(time: number, unit: 'year' | 'month' | 'day'): string {
  const { year, month, day } = civilFromDays(Math.floor(time / DAY_MS));
  const text = yearText(year);
  if (unit === 'year' || Math.abs(year) > 9999) return text;
  return unit === 'month' ? `${text}-${padded(month)}` : `${text}-${padded(month)}-${padded(day)}`;
}

/** `2024-11-29`, as far as it is given. */
export const dateText = ({ year, month, day }: PlainDate): string =>
  [yearText(year), ...[month, day].flatMap((part) => (part === undefined ? [] : padded(part)))].join('-');
