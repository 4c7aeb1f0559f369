import { daysFromCivil } from '../../dates/calendar.ts';
import { dayText, padded } from '../../dates/edtf/edtf-text.ts';
import type { ShownUnits } from './number-format.ts';

/**
 * How days are counted. `1904`: from 1 January 1904. The others count from 1900: Excel has a 29 February 1900 that
 * never existed, and other programs count the days before it differently. `unknown`: the file does not say which
 * program wrote it.
 */
export type DayCount = '1904' | 'excel' | 'other' | 'unknown';

/** The text that a cell shows, or the end of a sentence that says why it cannot be determined. */
export type CellText = { readonly text: string } | { readonly why: string };

/** Day 0 in all programs that count from 1900, for days from 1 March 1900 on. */
const DAY_ZERO = daysFromCivil(1899, 12, 30);
const DAY_ZERO_1904 = daysFromCivil(1904, 1, 1);
/** The first day of the Gregorian calendar; programs disagree about earlier days. */
const GREGORIAN = daysFromCivil(1582, 10, 15);
const LAST = daysFromCivil(9999, 12, 31);
/** The day number that Excel counts as 29 February 1900. */
const LEAP_BUG = 60;
const DAY_SECONDS = 86_400;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * The text of a day number, as exact as its number format shows it: EDTF for a date with a year. There is no time zone,
 * because the file has none and the number is converted by arithmetic only.
 */
export function textOfSerial(serial: number, shown: ShownUnits, count: DayCount): CellText {
  const seconds = Math.round(serial * DAY_SECONDS);
  if (shown.isElapsed) return { text: elapsedText(seconds, shown) };
  const day = Math.floor(seconds / DAY_SECONDS);
  const days = shown.year || shown.month || shown.day ? dayOf(day, count) : 0;
  return typeof days === 'number' ? { text: textOfDay(days, seconds - day * DAY_SECONDS, shown) } : days;
}

/**
 * The text of a moment, as exact as its number format shows it: EDTF for a date with a year.
 * @param days days from 1970-01-01
 * @param seconds seconds since midnight
 */
export function textOfDay(days: number, seconds: number, shown: ShownUnits): string {
  const clock = clockText(seconds, shown);
  if (!shown.year && !shown.month && !shown.day) return clock ?? '';
  const date = dayText(days);
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  if (!shown.year) {
    const name = shown.month ? (MONTHS[Number(month) - 1] ?? '') : '';
    return [shown.day ? String(Number(dayOfMonth)) : '', name].filter(Boolean).join(' ');
  }
  if (!shown.month) return year;
  if (!shown.day) return `${year}-${month}`;
  return clock === undefined ? date : `${date}T${clock}`;
}

/** Days from 1970-01-01. */
function dayOf(day: number, count: DayCount): number | { readonly why: string } {
  if (count === '1904')
    return day < 0 ? { why: 'dates before 1904 are not counted in this file' } : within(DAY_ZERO_1904 + day);
  if (day > LEAP_BUG || (day === LEAP_BUG && count === 'other')) return within(DAY_ZERO + day);
  if (day < 0)
    return DAY_ZERO + day >= GREGORIAN
      ? DAY_ZERO + day
      : { why: 'programs differ in dates before October 1582: write it as text, such as 1492-10-12' };
  if (day === 0) return { why: 'the date is the number 0, which is not a day: perhaps the cell should be empty' };
  if (count === 'other') return DAY_ZERO + day;
  if (day === LEAP_BUG) return { why: '29 February 1900 never existed, although Excel counts it' };
  if (count === 'excel') return DAY_ZERO + day + 1;
  return { why: 'programs count days before March 1900 differently: write it as text, such as 1900-01-31' };
}

const within = (days: number): number | { readonly why: string } =>
  days <= LAST ? days : { why: 'the number is too large for a date' };

function clockText(seconds: number, { hour, minute, second }: ShownUnits): string | undefined {
  if (!hour) return undefined;
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((n) => padded(n));
  // A format that shows only the hour means the whole hour, which EDTF cannot express
  if (!minute) return `${h}:00`;
  return second ? `${h}:${m}:${s}` : `${h}:${m}`;
}

function elapsedText(seconds: number, { second }: ShownUnits): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${h}:${padded(m)}${second ? `:${padded(s)}` : ''}`;
}
