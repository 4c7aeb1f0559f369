import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  civilFromDays,
  DAY_MS,
  daysFromCivil,
  daysInMonth,
  firstIsoMonday,
  isLeapYear,
  utcFromCivil,
  weekdayOf,
} from '../../../../src/dates/calendar.ts';
import { SEED } from './seed.ts';
import { runs } from '../../runs.ts';

const lengths = (year: number) => Array.from({ length: 12 }, (_, i) => daysInMonth(year, i + 1));

test('months are as long as the calendar says, and February by the Gregorian rule', () => {
  expect(lengths(2023)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  expect([2024, 2000, 0, -4, -400].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 29, 29, 29]);
  expect([2023, 1900, 2100, -1, -100].map(isLeapYear)).toEqual([false, false, false, false, false]);
});

test.each([
  [1970, 1, 1, 0],
  [1969, 12, 31, -1],
  [2000, 3, 1, 11_017],
  [0, 3, 1, -719_468],
  // Month and day may overflow, as in `Date.UTC`.
  [2024, 13, 1, 20_089],
  [2024, 3, 0, 19_782],
])('%i-%i-%i is %i days from 1970', (year, month, day, days) => {
  expect(daysFromCivil(year, month, day)).toBe(days);
});

test('every day of 800 years follows the day before, and converts back to the same number', () => {
  let expected = daysFromCivil(-400, 1, 1);
  for (let year = -400; year < 400; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let day = 1; day <= daysInMonth(year, month); day++, expected++) {
        if (daysFromCivil(year, month, day) !== expected) throw new Error(`${year}-${month}-${day}`);
      }
    }
  }
  expect(civilFromDays(expected)).toEqual({ year: 400, month: 1, day: 1 });
});

test(`agrees with Date within the range of Date (seed ${SEED})`, () => {
  const days = fc.integer({ min: -1e8, max: 1e8 });
  fc.assert(
    fc.property(days, (day) => {
      const date = new Date(day * DAY_MS);
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(civilFromDays(day)).toEqual(civil);
      expect(utcFromCivil(civil.year, civil.month, civil.day)).toBe(date.getTime());
    }),
    { seed: SEED, numRuns: runs(3000) },
  );
});

test(`converts there and back for ten trillion years in both directions (seed ${SEED})`, () => {
  // Adding 0 turns negative zero into zero.
  const days = fc.maxSafeInteger().map((n) => Math.trunc(n / 3) + 0);
  fc.assert(
    fc.property(days, (day) => {
      const { year, month, day: dayOfMonth } = civilFromDays(day);
      expect(daysFromCivil(year, month, dayOfMonth)).toBe(day);
      expect(dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)).toBe(true);
    }),
    { seed: SEED, numRuns: runs(3000) },
  );
});

test('weekdays agree with Date, before 1970 too', () => {
  for (const days of [-719_528, -4, -1, 0, 1, 20_000]) {
    expect((weekdayOf(days) + 1) % 7, String(days)).toBe(new Date(days * DAY_MS).getUTCDay());
  }
});

test.each([
  [1970, '1969-12-29'],
  [2021, '2021-01-04'],
  [2024, '2024-01-01'],
  [2026, '2025-12-29'],
])('the first ISO week of %d begins on %s', (year, monday) => {
  expect(new Date(firstIsoMonday(year) * DAY_MS).toISOString().slice(0, 10)).toBe(monday);
});
