import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { rangeAddress } from '../../../src/state/range-address.ts';
import { rangeOfDate } from '../../../src/state/range-text.ts';
import { check, DAY, dateOf, ms } from '../model/support.ts';

const seoul = new ZoneClock('Asia/Seoul');
const EXTENT = { start: ms('2020'), end: ms('2030') };
const spanOf = (text: string, clock?: ZoneClock) => rangeOfDate(dateOf(text), EXTENT, clock)!;

test.each([
  '2024',
  '2024/2025',
  '2024-05/2024-11',
  '2024-02',
  '2024-05-01/2024-11-29',
  '2024-05-02/2024-11-30',
  '2024-12-31/2026-01-01',
  '2024-05-10',
])('%s is written in this form, with a clock and without', (text) => {
  expect(rangeAddress(spanOf(text), undefined)).toBe(text);
  expect(rangeAddress(spanOf(text, seoul), seoul)).toBe(text);
});

test('a range to the hour is written as moments', () => {
  const range = { start: ms('2024-05-01T10:00Z'), end: ms('2024-05-01T12:00Z') };
  expect(rangeAddress(range, undefined)).toBe('2024-05-01T10:00:00Z/2024-05-01T11:59:59.999Z');
});

const time = fc.integer({ min: ms('1900'), max: ms('2060') });
const clocks = fc.constantFrom(undefined, seoul);

/**
 * Checks that ranges of some width are read back nearly unchanged; `off` is the permitted difference of both ends
 * together, ms.
 */
const checkBack = (widths: fc.Arbitrary<number>, off: number): void =>
  check(
    fc.property(time, widths, clocks, (start, width, clock) => {
      const text = rangeAddress({ start, end: start + width }, clock);
      const read = spanOf(text, clock);
      expect(Math.abs(read.start - start) + Math.abs(read.end - (start + width))).toBeLessThanOrEqual(off);
      expect(rangeAddress(read, clock)).toBe(text);
    }),
    300,
  );

test('under 60 days, writing and reading is exact to the millisecond', () => {
  checkBack(fc.integer({ min: 1, max: 60 * DAY - 1 }), 0);
});

test('from 60 days on, writing and reading is exact to the day', () => {
  checkBack(fc.integer({ min: 60 * DAY, max: 9000 * DAY }), 2 * DAY);
});
