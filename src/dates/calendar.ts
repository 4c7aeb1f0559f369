/** Milliseconds in a day. On the time axis every day has this length: there is no daylight saving in UTC. */
export const DAY_MS = 86_400_000;

/** A day of the proleptic Gregorian calendar; years are astronomical (0 is 1 BCE). */
export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Whether an astronomical year of the proleptic Gregorian calendar has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days in month 1 to 12 of an astronomical year. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? 28 + +isLeapYear(year) : 30 + ((month + (month >> 3)) & 1);
}

/**
 * Days from 1970-01-01 to a day of the proleptic Gregorian calendar. Months and days beyond their range carry over
 * (month 13 is January of the next year, day 0 the last of the month before). Exact for years within ±10¹³; does not use `Date`.
 * Years are counted from March, which puts the leap day last; month lengths then follow (153 * month + 2) / 5.
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const months = month - 3;
  const marchYear = year + Math.floor(months / 12);
  const marchMonth = months - 12 * Math.floor(months / 12);
  return (
    365 * marchYear +
    Math.floor(marchYear / 4) -
    Math.floor(marchYear / 100) +
    Math.floor(marchYear / 400) +
    Math.floor((153 * marchMonth + 2) / 5) +
    day -
    719_469
  );
}

/** The day of the proleptic Gregorian calendar that lies `days` whole days after 1970-01-01: the inverse of `daysFromCivil`. */
export function civilFromDays(days: number): CivilDay {
  const sinceMarch0 = days + 719_468;
  const era = Math.floor(sinceMarch0 / 146_097);
  const dayOfEra = sinceMarch0 - era * 146_097;
  // Once the leap days of the 4, 100 and 400 year cycles are subtracted, every year has 365 days
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: 400 * era + yearOfEra + +(month < 3),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Start of a day in UTC ms. Month and day carry over as in `daysFromCivil`. */
export function utcFromCivil(year: number, month: number, day: number): number {
  return daysFromCivil(year, month, day) * DAY_MS;
}

/** The weekday of a day, given in days from 1970-01-01 (a Thursday): 0 is Monday. */
export const weekdayOf = (days: number): number => (((days + 3) % 7) + 7) % 7;

/** The Monday of the first ISO 8601 week of a year (the week that contains 4 January), in days from 1970-01-01. */
export function firstIsoMonday(year: number): number {
  const fourth = daysFromCivil(year, 1, 4);
  return fourth - weekdayOf(fourth);
}
