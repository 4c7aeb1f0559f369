import { pairs } from 'd3';
import { describe, expect, test } from 'vitest';
import { countedYears } from '../../../../src/layout/axis/years.ts';
import { type AxisUnit, roundToUnit, rungsFor, ticksOf } from '../../../../src/layout/axis/time-ticks.ts';

const utc = Date.UTC;
const start = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1);
const rung = (unit: AxisUnit, step: number) => rungsFor(0, 1).find((rung) => rung.unit === unit && rung.step === step)!;
const days = (step: number, from: number, to: number): number[] =>
  ticksOf(rung('day', step), from, to).map((time) => new Date(time).getUTCDate());

const yearsInside = (from: number, to: number, step: number): number[] =>
  countedYears(start(from), start(to), step).filter((year) => year >= from && year <= to);

describe('ticks', () => {
  test('both ends of the view are included', () => {
    expect(ticksOf(rung('month', 1), utc(2024, 0), utc(2024, 2))).toEqual([utc(2024, 0), utc(2024, 1), utc(2024, 2)]);
    expect(ticksOf(rung('month', 1), utc(2024, 0) + 0.5, utc(2024, 2) - 0.5)).toEqual([utc(2024, 1)]);
    expect(ticksOf(rung('millisecond', 1), -1.5, 1.5)).toEqual([-1, 0, 1]);
  });

  test('days are counted anew in every month and are never closer than the step', () => {
    expect(days(7, utc(2023, 0), utc(2023, 2))).toEqual([1, 8, 15, 22, 1, 8, 15, 22, 1]);
    expect(days(2, utc(2024, 1, 25), utc(2024, 2, 3))).toEqual([25, 27, 1, 3]);
    expect(days(2, utc(2024, 3, 27), utc(2024, 4, 3))).toEqual([27, 29, 1, 3]);
    expect(days(14, utc(2023, 1), utc(2023, 3))).toEqual([1, 15, 1, 15, 1]);
    expect(days(1, utc(2024, 1, 28), utc(2024, 2, 1))).toEqual([28, 29, 1]);
  });

  test('years are round in human counting, on both sides of the era', () => {
    expect(yearsInside(-210, 210, 100)).toEqual([-199, -99, 1, 100, 200]);
    expect(yearsInside(-3, 3, 1)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    expect(yearsInside(-5, 5, 2)).toEqual([-5, -3, -1, 1, 2, 4]);
    expect(yearsInside(-60, 60, 25)).toEqual([-49, -24, 1, 25, 50]);
  });

  test('no two ticks of any step are closer than it promises, except the one after 1 CE', () => {
    for (const rung of rungsFor(0, 1)) {
      for (const middle of [utc(2024, 1, 28), utc(2023, 1, 28), start(1900), start(-4000)]) {
        const times = ticksOf(rung, middle - rung.least * 20, middle + rung.least * 20);
        expect(times.length).toBeGreaterThan(20);
        for (const [tick, next] of pairs(times).filter(([time]) => time !== start(1))) {
          expect(next - tick, `${rung.unit} ${rung.step}`).toBeGreaterThanOrEqual(rung.least);
        }
      }
    }
  });

  test('beyond the calendar there are only years before the present', () => {
    expect(new Set(rungsFor(-1e16, 0).map(({ unit }) => unit))).toEqual(new Set(['deep']));
    expect(rungsFor(0, 1).map(({ least }) => least)).toEqual(
      rungsFor(0, 1)
        .map(({ least }) => least)
        .toSorted((a, b) => a - b),
    );
  });
});

describe('roundToUnit', () => {
  const moment = utc(2024, 10, 29, 9, 36, 12, 600.4);
  test.each<[AxisUnit, number]>([
    ['millisecond', utc(2024, 10, 29, 9, 36, 12, 600)],
    ['second', utc(2024, 10, 29, 9, 36, 13)],
    ['minute', utc(2024, 10, 29, 9, 36)],
    ['hour', utc(2024, 10, 29, 10)],
    ['day', utc(2024, 10, 29)],
    ['month', utc(2024, 11)],
    ['year', utc(2025, 0)],
    ['deep', utc(2025, 0)],
  ])('%s', (unit, time) => {
    expect(roundToUnit(moment, unit)).toBe(time);
  });
  test('before the era', () => {
    expect(roundToUnit(new Date(0).setUTCFullYear(-43, 2, 15), 'year')).toBe(start(-43));
    expect(roundToUnit(new Date(0).setUTCFullYear(0, 2, 15), 'year')).toBe(start(0));
  });
});
