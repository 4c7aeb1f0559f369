import { DAY_MS, utcFromCivil } from '../../dates/calendar.ts';

/** Mean length of a Gregorian year in ms; exact over 400 years. */
export const MEAN_YEAR = 365.2425 * DAY_MS;

/** Calendar labels are drawn within ± this many years; `Date` itself ends at about ±271,800. */
export const CALENDAR_YEARS = 270_000;

/** UTC ms at which an astronomical year (0 is 1 BCE) of the proleptic Gregorian calendar begins, for any year. */
export function yearStart(year: number): number {
  return utcFromCivil(year, 1, 1);
}

/** The astronomical year of a time; off by at most one near the ends of years. */
export function roughYear(time: number): number {
  return Math.floor(1970 + time / MEAN_YEAR);
}

/**
 * Astronomical years at which a tick begins, ascending, for `step` years as people count them: 200 BCE, 100 BCE, 1 CE,
 * 100 CE (there is no year 0; its step is at 1 CE). They may extend one step past either end.
 */
export function countedYears(start: number, end: number, step: number): number[] {
  const years: number[] = [];
  for (let k = Math.floor(roughYear(start) / step) - 1; k <= Math.ceil(roughYear(end) / step) + 1; k++) {
    const counted = k * step;
    if (counted || step > 1) years.push(counted > 0 ? counted : counted < 0 ? counted + 1 : 1);
  }
  return years;
}
