import { daysFromCivil } from '../../dates/calendar.ts';
import type { NumberedDay } from './julian.ts';

/** 1 Vendémiaire I, in days from 1970-01-01. */
const EPOCH = daysFromCivil(1792, 9, 22);
/** The calendar was in use until 1 January 1806, in its 14th year. */
const LAST_YEAR = 14;

/** Years III, VII and XI had a sixth day after their last month. */
const daysInFrenchMonth = (year: number, month: number): number => (month < 13 ? 30 : year % 4 === 3 ? 6 : 5);

/**
 * Days from 1970-01-01 to a day of the French Republican calendar (1792 to 1806); undefined if there is no such day.
 * Month 13 holds the extra days at the end of a year (jours complémentaires).
 */
export function daysFromFrench({ year, month, day }: NumberedDay): number | undefined {
  if (year < 1 || year > LAST_YEAR || month < 1 || month > 13) return undefined;
  if (day < 1 || day > daysInFrenchMonth(year, month)) return undefined;
  return EPOCH + 365 * (year - 1) + Math.floor(year / 4) + 30 * (month - 1) + day - 1;
}

/** The last day of a month, in days from 1970-01-01; undefined if there is no such month. */
export const lastFrenchDay = (year: number, month: number): number | undefined =>
  daysFromFrench({ year, month, day: daysInFrenchMonth(year, month) });
