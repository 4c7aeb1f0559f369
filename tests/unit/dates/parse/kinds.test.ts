import { describe, expect, test } from 'vitest';
import { dateOf, ms } from './read.ts';

describe('open, unknown and half-open ends', () => {
  test.each([
    ['2024/..', undefined, 'open'],
    ['2024/', undefined, 'unknown'],
    ['../2024', 'open', undefined],
    ['/2024', 'unknown', undefined],
    ['..2024/2025', 'open', undefined],
    ['2024/2025..', undefined, 'open'],
    ['..2024/2025..', 'open', 'open'],
    ['..2024/', 'open', 'unknown'],
    ['[..2024]', 'open', undefined],
    ['[2024..]', undefined, 'open'],
    ['{..2023,2024..}', 'open', 'open'],
    ['[..2023]/2024', 'open', undefined],
    ['2024/2025', undefined, undefined],
  ])('%s', (text, openStart, openEnd) => {
    const date = dateOf(text);
    expect([date.openStart, date.openEnd]).toEqual([openStart, openEnd]);
    expect([date.start.earliest === -Infinity, date.end.latest === Infinity]).toEqual([!!openStart, !!openEnd]);
  });

  test('an unknown end lies beyond the other end', () => {
    expect(dateOf('2024/').end.earliest).toBe(ms('2024-01-01T00:00'));
    expect(dateOf('../2024').start.latest).toBe(ms('2025-01-01T00:00'));
  });

  test('"on or before" ends with its date, "on or after" begins with its date', () => {
    const { start, end } = dateOf('..2004-06-01/2004-06-20..');
    expect([start.latest, end.earliest]).toEqual([ms('2004-06-02T00:00'), ms('2004-06-20T00:00')]);
  });
});

describe('kinds and windows', () => {
  test('an instant has one window, an interval two', () => {
    const instant = dateOf('2024-06');
    expect([instant.kind, instant.start === instant.end]).toEqual(['instant', true]);
    const interval = dateOf('2024-10/2024-11-29');
    expect(interval.kind).toBe('interval');
    expect([interval.start.latest, interval.end.earliest]).toEqual([ms('2024-11-01T00:00'), ms('2024-11-29T00:00')]);
  });

  test('one of a set is an instant whose window is the whole set', () => {
    expect(dateOf('[2022,2024]')).toMatchObject({ kind: 'instant', set: 'one', start: { loose: true } });
    expect(dateOf('[2022]')).toMatchObject({ kind: 'instant', set: 'one', start: { loose: false } });
  });

  test('all of a set extends from the window of its first date to that of its last, in any written order', () => {
    const date = dateOf('{2023,2021-02..2021-04,2022-0X}');
    expect(date).toMatchObject({ kind: 'interval', set: 'all', precision: 'month' });
    expect(date.start).toMatchObject({
      earliest: ms('2021-02-01T00:00'),
      latest: ms('2021-03-01T00:00'),
      loose: false,
    });
    expect(date.end).toMatchObject({ earliest: ms('2023-01-01T00:00'), latest: ms('2024-01-01T00:00'), loose: false });
  });

  test('an open end of "all of" is open, and the other end keeps its window', () => {
    expect(dateOf('{..1984}').end).toMatchObject({ earliest: ms('1984-01-01T00:00'), latest: ms('1985-01-01T00:00') });
    expect(dateOf('{1984..}').start).toMatchObject({
      earliest: ms('1984-01-01T00:00'),
      latest: ms('1985-01-01T00:00'),
    });
  });

  test.each([
    ['2024', false],
    ['2024-21', false],
    ['199X', true],
    ['19XX', true],
    ['2024-XX', true],
    ['2024-11-2X', true],
    ['1950S2', true],
    ['[2024-06..2024-08]', true],
    ['[2024..]', true],
  ])('%s: loose is %s', (text, loose) => expect(dateOf(text).start.loose).toBe(loose));

  test('the ends of an interval are loose independently, and an unknown end is not loose', () => {
    const { start, end } = dateOf('2024-11-2X~/2024-11-29');
    expect([start.loose, start.approximate, end.loose, end.approximate]).toEqual([true, true, false, false]);
    expect(dateOf('2024/').end.loose).toBe(false);
  });

  test('only weather seasons have soft ends', () => {
    expect(['2024-21', '2024-32', '2024-33', '2024-41', '2024-06'].map((text) => dateOf(text).start.soft)).toEqual([
      true,
      true,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('precision', () => {
  test.each([
    ['1XXX', 'millennium'],
    ['XXXX', 'millennium'],
    ['19XX', 'century'],
    ['199X', 'decade'],
    ['1XX3', 'decade'],
    ['1999', 'year'],
    ['1950S2', 'year'],
    ['Y17E8', 'year'],
    ['1999-24', 'season'],
    ['199X-06', 'month'],
    ['1999-XX', 'month'],
    ['XXXX-12-25', 'day'],
    ['2024-11-29T18Z', 'hour'],
    ['2024-11-29T18:06Z', 'minute'],
    ['2024-11-29T18:06:00Z', 'second'],
    ['2024-11-29T18:06:00.0Z', 'millisecond'],
    ['2024/2024-11', 'month'],
    ['2024-11-05/2024', 'day'],
    ['../2024-11', 'month'],
    ['[2024,2025-02,19XX]', 'month'],
  ])('of %s is %s', (text, precision) => expect(dateOf(text).precision).toBe(precision));
});

describe('floating', () => {
  test.each([
    ['2024-11-29', false],
    ['2024-11-29T18:06', true],
    ['2024-11-29T18:06Z', false],
    ['2024-11-29T18:06+00:00', false],
    ['2024-11-29T18:06Z/2024-11-30T10:00', true],
    ['[2024-11-29T18:06,2024-11-30]', true],
  ])('%s: %s', (text, floating) => expect(dateOf(text).floating).toBe(floating));
});
