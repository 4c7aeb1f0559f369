import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { check, DAY, ms } from './support.ts';
import { shownAt, ZONES } from './zones.ts';

const HOUR = 3_600_000;
const zone = fc.constantFrom(...ZONES);
const moment = fc.oneof(
  fc.integer({ min: Date.UTC(1840, 0), max: Date.UTC(2100, 0) }),
  fc.integer({ min: -8.6e15, max: 8.6e15 }),
);

test('it shows the same as Intl at any moment within the range of Date', () => {
  check(
    fc.property(zone, fc.array(moment, { minLength: 1, maxLength: 20 }), (timeZone, moments) => {
      const clock = new ZoneClock(timeZone);
      for (const at of moments) expect(clock.wallTime(at)).toBe(shownAt(at, timeZone));
    }),
    200,
  );
});

// The last moment before a change, and the first after it
test.each([
  ['Europe/London', '2024-03-31T00:59:59.999Z', 0, 1],
  ['Europe/London', '2024-10-27T00:59:59.999Z', 1, 0],
  ['America/St_Johns', '2024-11-03T04:29:59.999Z', -2.5, -3.5],
  ['Australia/Lord_Howe', '2024-04-06T14:59:59.999Z', 11, 10.5],
  ['Pacific/Apia', '2011-12-30T09:59:59.999Z', -10, 14],
  ['Africa/Monrovia', '1972-01-07T00:44:29.999Z', -44.5 / 60, 0],
  ['America/Fortaleza', '2000-10-08T02:59:59.999Z', -3, -2],
])('%s: exact to the millisecond at the change after %s', (timeZone, text, before, after) => {
  const clock = new ZoneClock(timeZone);
  const last = ms(text);
  expect([clock.offsetAt(last), clock.offsetAt(last + 1)]).toEqual([before * HOUR, after * HOUR]);
  expect([-2, -1, 0, 1, 2].map((hours) => clock.wallTime(last + hours * HOUR))).toEqual(
    [-2, -1, 0, 1, 2].map((hours) => shownAt(last + hours * HOUR, timeZone)),
  );
});

test('two changes within nine days are both found', () => {
  const clock = new ZoneClock('America/Recife');
  for (let day = 0; day < 20; day++) {
    const at = Date.UTC(2000, 9, 1 + day, 12);
    expect(clock.wallTime(at)).toBe(shownAt(at, 'America/Recife'));
  }
});

test('beyond the range of Date it shows UTC', () => {
  const clock = new ZoneClock('Asia/Seoul');
  expect([-1e20, -8.64e15 - 1, 8.64e15 + 1, Infinity, -Infinity].map((at) => clock.offsetAt(at))).toEqual([
    0, 0, 0, 0, 0,
  ]);
  expect(clock.offsetAt(8.64e15)).toBe(9 * HOUR);
});

test('a zone that does not exist is refused', () => {
  expect(() => new ZoneClock('Mars/Olympus')).toThrow(RangeError);
});

describe('the moments of a wall-clock time', () => {
  test('are those at which the clock shows it', () => {
    check(
      fc.property(zone, fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2060, 0) }), (timeZone, at) => {
        const clock = new ZoneClock(timeZone);
        const wall = clock.wallTime(at);
        const [first, last] = clock.momentsAt(wall);
        expect(first <= at && at <= last && (first === at || last === at)).toBe(true);
        expect([clock.wallTime(first), clock.wallTime(last)]).toEqual([wall, wall]);
      }),
      500,
    );
  });

  test.each([
    ['shown once', '2024-10-27T02:00Z', '2024-10-27T02:00Z', '2024-10-27T02:00Z'],
    ['shown twice', '2024-10-27T01:30Z', '2024-10-27T00:30Z', '2024-10-27T01:30Z'],
    ['skipped', '2024-03-31T01:30Z', '2024-03-31T01:00Z', '2024-03-31T01:00Z'],
  ])('%s', (_, wall, first, last) => {
    expect(new ZoneClock('Europe/London').momentsAt(ms(wall))).toEqual([ms(first), ms(last)]);
  });
});

describe('ranges', () => {
  const london = new ZoneClock('Europe/London');
  const range = (start: string, end: string) => ({ start: ms(start), end: ms(end) });

  test.each([
    ['in winter', '2024-01-01T00:00Z', '2024-01-01T06:00Z', '2024-01-01T00:00Z', '2024-01-01T06:00Z'],
    ['in summer', '2024-07-01T00:00Z', '2024-07-01T06:00Z', '2024-07-01T01:00Z', '2024-07-01T07:00Z'],
    [
      'over the hour that is shown twice',
      '2024-10-27T00:30Z',
      '2024-10-27T01:10Z',
      '2024-10-27T01:00Z',
      '2024-10-27T02:00Z',
    ],
    ['up to that hour', '2024-10-27T00:30Z', '2024-10-27T01:00Z', '2024-10-27T01:30Z', '2024-10-27T02:00Z'],
    [
      'over the hour that is skipped',
      '2024-03-31T00:30Z',
      '2024-03-31T01:30Z',
      '2024-03-31T00:30Z',
      '2024-03-31T02:30Z',
    ],
  ])('of moments %s', (_, start, end, wallStart, wallEnd) => {
    expect(london.wallRange(range(start, end))).toEqual(range(wallStart, wallEnd));
  });

  test.each([
    [
      'up to the hour that is shown twice',
      '2024-10-27T00:00Z',
      '2024-10-27T01:00Z',
      '2024-10-26T23:00Z',
      '2024-10-27T00:00Z',
    ],
    ['of that hour', '2024-10-27T01:00Z', '2024-10-27T02:00Z', '2024-10-27T00:00Z', '2024-10-27T02:00Z'],
    ['from that hour on', '2024-10-27T02:00Z', '2024-10-27T03:00Z', '2024-10-27T02:00Z', '2024-10-27T03:00Z'],
  ])('of wall-clock time %s', (_, wallStart, wallEnd, start, end) => {
    expect(london.momentRange(range(wallStart, wallEnd))).toEqual(range(start, end));
  });

  test('of wall-clock time contain all moments at which the clock shows one of them, and no others at their ends', () => {
    check(
      fc.property(
        zone,
        fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2030, 0) }),
        fc.integer({ min: 1, max: 3 * DAY }),
        (timeZone, start, width) => {
          const clock = new ZoneClock(timeZone);
          const moments = clock.momentRange({ start, end: start + width });
          expect(moments.start < moments.end).toBe(true);
          const inside = (wall: number): boolean => wall >= start && wall < start + width;
          expect(inside(clock.wallTime(moments.start - 1)) || inside(clock.wallTime(moments.end))).toBe(false);
        },
      ),
      300,
    );
  });
});

test('the names of the zone on a day: two if the clock is changed', () => {
  const london = new ZoneClock('Europe/London');
  const names = (day: string): string => london.namesOn(ms(day), 'en-GB');
  expect([names('2024-01-01'), names('2024-07-01'), names('2024-03-31'), names('2024-10-27')]).toEqual([
    'GMT',
    'BST',
    'GMT/BST',
    'BST/GMT',
  ]);
  expect(new ZoneClock('Asia/Seoul').namesOn(ms('2024-01-01'), 'en-GB')).toBe('GMT+9');
  expect(london.namesOn(1e20, 'en-GB')).toBe('');
});
