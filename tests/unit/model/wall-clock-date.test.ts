import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasZone, toWallClockDate } from '../../../src/model/wall-clock-date.ts';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { check, dateOf, DAY, edtf, ms } from './support.ts';
import { shownAt, ZONES } from './zones.ts';

const place = (text: string, timeZone: string) => toWallClockDate(dateOf(text), new ZoneClock(timeZone));
const iso = (time: number): string => new Date(time).toISOString().slice(0, 23);

/** The start and end of a date on the axis, to the second. */
const spanOf = (text: string, timeZone: string): string => {
  const { start, end } = place(text, timeZone);
  return [start.earliest, end.latest].map((time) => iso(time).slice(0, 19)).join(' ');
};

describe('moments are placed where the clock shows them', () => {
  test.each([
    ['Asia/Seoul', '2025-01-01T00:00+09:00', '2025-01-01T00:00:00 2025-01-01T00:01:00'],
    ['Asia/Seoul', '2024-12-31T15:00Z', '2025-01-01T00:00:00 2025-01-01T00:01:00'],
    ['Etc/GMT+12', '2025-01-01T00:00+14:00', '2024-12-30T22:00:00 2024-12-30T22:01:00'],
    ['Pacific/Kiritimati', '2024-12-31T23:59:59.5-12:00', '2025-01-02T01:59:59 2025-01-02T01:59:59'],
    ['Asia/Kathmandu', '2024-05-01T10Z', '2024-05-01T15:45:00 2024-05-01T16:45:00'],
    ['Europe/London', '2024-10-27T00:30Z', '2024-10-27T01:30:00 2024-10-27T01:31:00'],
    ['Europe/London', '2024-10-27T01:30Z', '2024-10-27T01:30:00 2024-10-27T01:31:00'],
    ['Europe/London', '2024-03-31T01:00Z', '2024-03-31T02:00:00 2024-03-31T02:01:00'],
    ['Africa/Monrovia', '1972-01-07T00:44Z', '1972-01-06T23:59:30 1972-01-07T00:00:30'],
    ['Africa/Monrovia', '1972-01-07T00:45Z', '1972-01-07T00:45:00 1972-01-07T00:46:00'],
    ['Asia/Seoul', '-0043-03-15T12:00Z', '-000043-03-15T20:27 -000043-03-15T20:28'],
    // A leap second is the last ms of its minute
    ['Asia/Seoul', '2016-12-31T23:59:60Z', '2017-01-01T08:59:59 2017-01-01T09:00:00'],
  ])('%s: %s', (timeZone, text, span) => {
    expect(spanOf(text, timeZone)).toBe(span);
  });

  test('intervals and sets are placed by each of their moments; open ends stay open', () => {
    expect(spanOf('2024-03-30T23:00Z/2024-03-31T01:00Z', 'Europe/London')).toBe(
      '2024-03-30T23:00:00 2024-03-31T02:01:00',
    );
    expect(spanOf('2024-07-01/2024-07-02T20:00Z', 'Asia/Seoul')).toBe('2024-07-01T00:00:00 2024-07-03T05:01:00');
    expect(spanOf('2024-07-01T10:00/2024-07-02T20:00Z', 'Asia/Seoul')).toBe('2024-07-01T10:00:00 2024-07-03T05:01:00');
    const set = place('[2024-07-01T20:00Z,2024-07-03]', 'Asia/Seoul');
    expect(set.pieces?.map(({ earliest }) => iso(earliest))).toEqual([
      '2024-07-02T05:00:00.000',
      '2024-07-03T00:00:00.000',
    ]);
    expect(spanOf('[2024-07-01T20:00Z..2024-07-02T20:00Z]', 'Asia/Seoul')).toBe(
      '2024-07-02T05:00:00 2024-07-03T05:01:00',
    );
    const open = place('2024-07-01T20:00Z/..', 'Asia/Seoul');
    expect([iso(open.start.earliest), open.end.latest]).toEqual(['2024-07-02T05:00:00.000', Infinity]);
    expect(iso(open.end.earliest)).toBe('2024-07-02T05:00:00.000');
  });

  test('to the exact millisecond in old local times, in sets as well', () => {
    for (let minute = 10; minute < 60; minute++) {
      const text = `1900-01-01T10:${minute}`;
      const moments = ['Asia/Seoul', 'America/St_Johns'].map(
        (timeZone) => place(`[${text}Z,1900-01-05]`, timeZone).start.earliest,
      );
      expect(moments).toEqual([ms(`${text}Z`) + 30_472_000, ms(`${text}Z`) - 12_652_000]);
    }
  });

  test('a date never ends before it starts, even if clocks are set back', () => {
    // From 01:50 summer time to 01:05 winter time: drawn as a quarter of an hour
    expect(spanOf('2024-10-27T00:50Z/2024-10-27T01:05Z', 'Europe/London')).toBe(
      '2024-10-27T01:50:00 2024-10-27T02:06:00',
    );
    // In this zone the moment is on the previous day
    expect(spanOf('2024-07-02/2024-07-02T06:00Z', 'Etc/GMT+12')).toBe('2024-07-02T00:00:00 2024-07-02T06:01:00');
    expect(spanOf('[2024-10-27T00:50Z..2024-10-27T01:05Z]', 'Europe/London')).toBe(
      '2024-10-27T00:50:00 2024-10-27T01:06:00',
    );
  });
});

describe('a date without a zone is not affected', () => {
  test.each([
    '2025-01-01',
    '2025-01',
    '2025',
    '2025-01-01T00:00',
    '2025-01-01T23',
    '2025-01-01T10/2025-01-02',
    '[2025-01-01T10:00:00,2025-01-02]',
    '{2025-01-01T10:00:00,2025-01-02}',
    '2025-01-01/..',
    '2024-11-2X',
    'Y-170000002',
    '-0044-03-15',
  ])('%s', (text) => {
    const date = dateOf(text);
    for (const timeZone of ZONES) expect(toWallClockDate(date, new ZoneClock(timeZone))).toEqual(date);
  });

  test('a date without a zone is not even copied', () => {
    check(
      fc.property(edtf, fc.constantFrom(...ZONES), (text, timeZone) => {
        const date = dateOf(text);
        expect(toWallClockDate(date, new ZoneClock(timeZone)) === date).toBe(!text.includes('Z'));
        expect(hasZone(date)).toBe(text.includes('Z'));
      }),
    );
  });

  test('a day lies within its own day in every zone from −12 to +14', () => {
    for (let hours = -12; hours <= 14; hours++) {
      const { start } = place('2025-01-01', `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`);
      expect([start.earliest, start.latest]).toEqual([ms('2025-01-01'), ms('2025-01-01') + DAY]);
    }
  });
});

test('a moment is placed where Intl shows it, in every zone', () => {
  check(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: Date.UTC(1850, 0) / 1000, max: Date.UTC(2060, 0) / 1000 }),
      (timeZone, second) => {
        const text = `${iso(second * 1000).slice(0, 19)}Z`;
        const { start, end } = place(text, timeZone);
        expect(start.earliest).toBe(shownAt(second * 1000, timeZone));
        expect(end.latest - start.earliest).toBe(1000);
      },
    ),
    500,
  );
});
