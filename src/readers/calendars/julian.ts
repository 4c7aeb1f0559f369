import { daysInMonth } from '../../dates/calendar.ts';

/** A day as numbers. Years are astronomical: 0 is 1 BCE. */
export interface NumberedDay {
  readonly year: number;
  /** Counted from 1, the first month of the calendar's year. */
  readonly month: number;
  readonly day: number;
}

/** Number of days in a month (1 to 12) of the Julian calendar, in which every fourth year is a leap year. */
const daysInJulianMonth = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 ? 29 : 28) : daysInMonth(1, month);

/**
 * Days from 1970-01-01 (Gregorian) to a day of the Julian calendar; undefined if there is no such day. Exact for years
 * within ±10¹³. Counts from March like `daysFromCivil`, but keeps the leap days that the Gregorian calendar drops.
 */
export function daysFromJulian({ year, month, day }: NumberedDay): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInJulianMonth(year, month)) return undefined;
  const marchMonth = (month + 9) % 12;
  const marchYear = year - (month < 3 ? 1 : 0);
  return 365 * marchYear + Math.floor(marchYear / 4) + Math.floor((153 * marchMonth + 2) / 5) + day - 719_471;
}
