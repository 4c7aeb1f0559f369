import { civilFromDays, DAY_MS, utcFromCivil } from '../../dates/calendar.ts';

/*
 * Days, months and years on the axis, with the calendar arithmetic of `dates`, which is loaded for reading dates
 * anyway. d3-time has the same intervals, but would add 2.3 kB to the page and only works within the range of `Date`,
 * up to the year 275,760. A test checks that both agree.
 */

/** The calendar units that ticks and bands represent. */
export type CalendarUnit = 'day' | 'month' | 'year';

/**
 * Number of the unit that contains a time. Days count from 1970-01-01, months and years from the start of year 0.
 * Months and years are those of the proleptic Gregorian calendar; exact within 290 million years, beyond which a number
 * of ms cannot represent every day.
 */
export function unitNumber(time: number, unit: CalendarUnit): number {
  const days = Math.floor(time / DAY_MS);
  if (unit === 'day') return days;
  const { year, month } = civilFromDays(days);
  return unit === 'year' ? year : 12 * year + month - 1;
}

/** Start (UTC ms) of the unit with a number: the inverse of `unitNumber`. */
export function unitStart(number: number, unit: CalendarUnit): number {
  if (unit === 'day') return number * DAY_MS;
  return unit === 'year' ? utcFromCivil(number, 1, 1) : utcFromCivil(0, number + 1, 1);
}

/** The start of a unit (UTC ms) nearest to a time; the later one if two are equally near. */
export function nearestUnitStart(time: number, unit: CalendarUnit): number {
  const number = unitNumber(time, unit);
  const before = unitStart(number, unit);
  const after = unitStart(number + 1, unit);
  return time - before < after - time ? before : after;
}
