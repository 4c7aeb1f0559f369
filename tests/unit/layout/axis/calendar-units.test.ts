import { utcDay, utcMonth, utcYear } from 'd3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CalendarUnit,
  nearestUnitStart,
  unitNumber,
  unitStart,
} from '../../../../src/layout/axis/calendar-units.ts';
import { check, DAY } from '../../model/support.ts';

const INTERVALS = { day: utcDay, month: utcMonth, year: utcYear };
const UNITS: readonly CalendarUnit[] = ['day', 'month', 'year'];
/** The range of a `Date`, minus a year. */
const REACH = 8.64e15 - 366 * 86_400_000;
const units = fc.constantFrom(...UNITS);
const times = fc.oneof(
  fc.integer({ min: -REACH, max: REACH }),
  fc.integer({ min: Date.UTC(1500, 0), max: Date.UTC(2500, 0) }),
);

test('units begin at the same times as in d3-time', () => {
  check(
    fc.property(units, times, (unit, time) => {
      const interval = INTERVALS[unit];
      const number = unitNumber(time, unit);
      expect(unitStart(number, unit)).toBe(+interval.floor(new Date(time)));
      expect(unitStart(number + 1, unit)).toBe(+interval.offset(interval.floor(new Date(time)), 1));
      expect(nearestUnitStart(time, unit)).toBe(+interval.round(new Date(time)));
    }),
    2000,
  );
});

test('numbers count the units one by one, even beyond the range of a Date', () => {
  check(
    fc.property(units, fc.integer({ min: -2.9e8, max: 2.9e8 }), (unit, number) => {
      const start = unitStart(number, unit);
      expect(unitNumber(start, unit)).toBe(number);
      // Half a day, because a millisecond is lost in numbers of this size
      expect(unitNumber(start - DAY / 2, unit)).toBe(number - 1);
      expect(unitStart(number + 1, unit)).toBeGreaterThan(start);
      expect(nearestUnitStart(start, unit)).toBe(start);
    }),
    2000,
  );
});

test('the later of two equally near starts is taken', () => {
  expect(nearestUnitStart(Date.UTC(2024, 1, 1, 12), 'day')).toBe(Date.UTC(2024, 1, 2));
  expect(nearestUnitStart(Date.UTC(2024, 1, 1, 11, 59), 'day')).toBe(Date.UTC(2024, 1, 1));
  expect(nearestUnitStart(Date.UTC(2024, 1, 15, 12), 'month')).toBe(Date.UTC(2024, 2, 1));
});
