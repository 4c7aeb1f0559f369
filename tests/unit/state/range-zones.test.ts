import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { rangeSummary } from '../../../src/state/range-summary.ts';
import { movedRange, rangeOfDate, rangeText } from '../../../src/state/range-text.ts';
import { check, DAY, dateOf, ms } from '../model/support.ts';
import { ZONES } from '../model/zones.ts';

const STORY = { start: ms('2024-05-01'), end: ms('2024-12-01') };
const seoul = new ZoneClock('Asia/Seoul');
const london = new ZoneClock('Europe/London');

const HOUR = 3_600_000;
const range = (start: string, end: string) => ({ start: ms(start), end: ms(end) });
const read = (text: string, clock: ZoneClock) => rangeOfDate(dateOf(text), STORY, clock);

/** Times on the axis, half of them near a change of clocks. */
const time = fc.oneof(
  fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2060, 0) }),
  fc
    .record({
      change: fc.constantFrom('2024-03-31T01:00Z', '2024-10-27T01:00Z', '2011-12-30T12:00Z'),
      by: fc.integer({ min: -30 * HOUR, max: 30 * HOUR }),
    })
    .map(({ change, by }) => ms(change) + by),
);

test('a range written as text and read back is the same to the millisecond in every zone', () => {
  check(
    fc.property(time, fc.integer({ min: 1, max: 3 * DAY }), fc.constantFrom(...ZONES), (start, width, timeZone) => {
      const clock = new ZoneClock(timeZone);
      const shown = { start, end: start + width };
      const text = rangeText(shown, clock);
      expect(read(text, clock)).toEqual(shown);
      expect(rangeText(read(text, clock)!, clock)).toBe(text);
    }),
    1000,
  );
});

describe('a range as text', () => {
  test('under 60 days consists of moments, with a Z', () => {
    const morning = range('2025-01-01T00:00Z', '2025-01-01T12:00Z');
    expect(rangeText(morning, seoul)).toBe('2024-12-31T15:00:00Z/2025-01-01T02:59:59.999Z');
    expect(rangeText(morning)).toBe('2025-01-01T00:00:00Z/2025-01-01T11:59:59.999Z');
  });

  test('whole days of a clock are days', () => {
    const newYear = range('2025-01-01', '2025-01-02');
    expect(rangeText(newYear, seoul)).toBe('2025-01-01/2025-01-01');
    expect(rangeText(newYear)).toBe('2025-01-01T00:00:00Z/2025-01-01T23:59:59.999Z');
  });

  test('from 60 days on consists of days on the axis', () => {
    expect(rangeText(range('2024-05-01', '2024-12-01'), seoul)).toBe('2024-05-01/2024-11-30');
  });

  test('from or to a skipped hour: what the clock would have shown, without a zone', () => {
    expect(rangeText(range('2024-03-31T01:30Z', '2024-03-31T04:00Z'), london)).toBe(
      '2024-03-31T01:30:00/2024-03-31T03:59:59.999',
    );
  });
});

describe('the range of a date', () => {
  test.each([
    ['days of the axis', '2025-01-01', '2025-01-01T00:00Z', '2025-01-02T00:00Z'],
    ['time of the axis without a zone', '2025-01-01T06:00/2025-01-01T07:00', '2025-01-01T06:00Z', '2025-01-01T07:01Z'],
    ['moments with a zone', '2025-01-01T06:00Z/2025-01-01T07:00Z', '2025-01-01T15:00Z', '2025-01-01T16:01Z'],
    ['one moment', '2025-01-01T06:00-03:30', '2025-01-01T18:30Z', '2025-01-01T18:31Z'],
    ['a day and a moment', '2025-01-01/2025-01-01T18:00Z', '2025-01-01T00:00Z', '2025-01-02T03:01Z'],
  ])('%s', (_, text, start, end) => {
    expect(read(text, seoul)).toEqual(range(start, end));
  });

  test('of an hour that occurs twice: all of it', () => {
    expect(read('2024-10-27T00:30Z/2024-10-27T01:29Z', london)).toEqual(
      range('2024-10-27T01:00Z', '2024-10-27T02:00Z'),
    );
  });
});

test('a range is shown in the zone of the clock, and without a clock in no zone', () => {
  const hour = range('2025-01-01T06:00Z', '2025-01-01T07:00Z');
  expect(rangeSummary(hour, seoul)).toBe('2024-12-31T21:00Z/2024-12-31T21:59Z');
  expect(rangeSummary(hour)).toBe('2025-01-01T06:00/2025-01-01T06:59');
  expect(rangeSummary(range('2025-01-01', '2025-01-04'), seoul)).toBe('2025-01-01/2025-01-03');
});

test('in another zone a narrow range shows the same moments, and a wide one or one of whole days the same days', () => {
  const hour = range('2025-01-01T00:00Z', '2025-01-01T01:00Z');
  expect(movedRange(hour, seoul, london)).toEqual(range('2024-12-31T15:00Z', '2024-12-31T16:00Z'));
  for (const days of [range('2024-05-01T06:00Z', '2024-12-01T06:00Z'), range('2025-01-01', '2025-01-02')])
    expect(movedRange(days, seoul, london)).toBe(days);
  expect(movedRange(hour, undefined, undefined)).toBe(hour);
});
