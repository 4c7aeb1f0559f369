import { civilFromDays, DAY_MS, utcFromCivil } from '../../dates/calendar.ts';

/*
 * Days, months and years on the axis, by the calendar arithmetic of `dates`, which reading a date needs anyway. d3-time has the
 * same intervals, but it would add 2.3 kB to the page and ends with `Date`, 275,760 years from now. A test holds the two equal.
 */

/** The calendar units that ticks and bands stand for. */
export type CalendarUnit = 'day' | 'month' | 'year';

/**
 * Number of the unit in which a time lies, counted from the one that began 1970 (days) or the year 0 (months, years). Months and
 * years of the proleptic Gregorian calendar; exact within 290 million years, beyond which a number of ms cannot tell every day.
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

/** The start of a unit (UTC ms) that is nearest to a time; of two equally near the later. */
export function nearestUnitStart(time: number, unit: CalendarUnit): number {
  const number = unitNumber(time, unit);
  const before = unitStart(number, unit);
  const after = unitStart(number + 1, unit);
  return time - before < after - time ? before : after;
}
