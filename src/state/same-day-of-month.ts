import { civilFromDays, DAY_MS, daysInMonth, utcFromCivil } from '../dates/calendar.ts';

/** The end of the same day of another month, or of the last day of that month if it has no such day; UTC ms. */
export function sameDayOfMonth(asOf: number, monthsAway: number): number {
  const { year, month, day } = civilFromDays(asOf / DAY_MS - 1);
  const first = year * 12 + month - 1 + monthsAway;
  const toYear = Math.floor(first / 12);
  const toMonth = first - 12 * toYear + 1;
  return utcFromCivil(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))) + DAY_MS;
}
