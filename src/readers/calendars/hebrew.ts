import type { NumberedDay } from './julian.ts';

/** 1 Tishri of year 1, in days from 1970-01-01. */
const EPOCH = -2_092_590;
/** Parts of an hour (chalakim) in a day. */
const PARTS = 25_920;

const isLeapYear = (year: number): boolean => (7 * year + 1) % 19 < 7;

/** Days from the epoch to the first day of a year, before the corrections that `newYear` makes. */
function molad(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const days = 29 * months + Math.floor((12_084 + 13_753 * months) / PARTS);
  // A year never begins on a Sunday, Wednesday or Friday
  return (3 * (days + 1)) % 7 < 3 ? days + 1 : days;
}

/** 1 Tishri of a year, in days from 1970-01-01. Method: Dershowitz and Reingold, Calendrical Calculations. */
function newYear(year: number): number {
  const [before, own, after] = [molad(year - 1), molad(year), molad(year + 1)];
  const delay = after - own === 356 ? 2 : own - before === 382 ? 1 : 0;
  return EPOCH + own + delay;
}

/**
 * The lengths of the months, beginning with Tishri: 6 is Adar I (0 days in a common year), 7 is Adar (Adar II in a leap
 * year), 13 is Elul.
 */
function monthLengths(year: number): readonly number[] {
  const days = (newYear(year + 1) - newYear(year)) % 10;
  const [cheshvan, kislev, adar] = [days === 5 ? 30 : 29, days === 3 ? 29 : 30, isLeapYear(year) ? 30 : 0];
  return [30, cheshvan, kislev, 29, 30, adar, 29, 30, 29, 30, 29, 30, 29];
}

/** A common year has only one Adar, which is month 7 even if a source calls it month 6. */
const monthOf = (year: number, month: number): number => (month === 6 && !isLeapYear(year) ? 7 : month);

/**
 * Days from 1970-01-01 to the Gregorian day on which a Hebrew day ends; the Hebrew day begins on the evening before.
 * Undefined if there is no such day. Months are numbered as in `monthLengths`.
 */
export function daysFromHebrew({ year, month: written, day }: NumberedDay): number | undefined {
  if (year < 1 || year > 9999 || written < 1 || written > 13) return undefined;
  const month = monthOf(year, written);
  const lengths = monthLengths(year);
  if (day < 1 || day > lengths[month - 1]!) return undefined;
  return newYear(year) + lengths.slice(0, month - 1).reduce((sum, length) => sum + length, 0) + day - 1;
}

/** The last day of a month, in days from 1970-01-01; undefined if there is no such month. */
export function lastHebrewDay(year: number, written: number): number | undefined {
  if (year < 1 || year > 9999 || written < 1 || written > 13) return undefined;
  const month = monthOf(year, written);
  return daysFromHebrew({ year, month, day: monthLengths(year)[month - 1]! });
}
