import { describe, expect, test } from 'vitest';
import type { Component } from '../../../../src/dates/tree.ts';
import { dateOf, treeOf } from './read.ts';

/** Qualifiers of year, month or season, and day, each as one letter: a(pproximate), u(ncertain), b(oth), or a dot. */
const letters = (...components: (Component | undefined)[]) =>
  components
    .filter((part) => !!part)
    .map(({ approximate, uncertain }) => (approximate && uncertain ? 'b' : approximate ? 'a' : uncertain ? 'u' : '.'))
    .join('');

const clock = (text: string) => {
  const tree = treeOf(text);
  return tree.type === 'date' ? tree.clock : undefined;
};

describe('qualifiers', () => {
  test.each([
    ['2004-06-11', '...'],
    ['2004-06-11%', 'bbb'],
    ['2004-06~-11', 'aa.'],
    ['2004?-06-11', 'u..'],
    ['?2004-06-~11', 'u.a'],
    ['2004-%06-11', '.b.'],
    ['2004?-06~-11', 'ba.'],
    ['2004-~06-11?', 'ubu'],
    ['~2004?', 'b'],
    ['2004-?06~', 'ab'],
    ['%-0044-03-15', 'b..'],
    ['2004-21~', 'aa'],
    ['2004-?21', '.u'],
    ['~Y17E8', 'a'],
    ['Y-17E8?', 'u'],
    ['1950S2~', 'a'],
    ['?2004-1X-2X~', 'baa'],
  ])('of %s are %s', (text, expected) => {
    const tree = treeOf(text);
    if (tree.type !== 'date') throw new Error(tree.type);
    expect(letters(tree.year, tree.month ?? tree.season, tree.day)).toBe(expected);
    const { approximate, uncertain } = dateOf(text);
    expect([approximate, uncertain]).toEqual([/[ab]/.test(expected), /[ub]/.test(expected)]);
  });

  test('of one end apply only to that end', () => {
    const { start, end, approximate, uncertain } = dateOf('1984?/2004-~06');
    expect([start.uncertain, start.approximate, end.uncertain, end.approximate]).toEqual([true, false, false, true]);
    expect([approximate, uncertain]).toEqual([true, true]);
  });

  test('of a set or of its members apply to the whole', () => {
    expect(dateOf('[1667,1668]~')).toMatchObject({ approximate: true, uncertain: false });
    expect(dateOf('?{1667..1668}')).toMatchObject({
      uncertain: true,
      start: { uncertain: true },
      end: { uncertain: true },
    });
    expect(dateOf('{1667,1668~,1669}')).toMatchObject({
      approximate: true,
      start: { approximate: false },
      end: { approximate: false },
    });
  });
});

describe('the tree', () => {
  test('keeps the text as written, without the qualifiers', () => {
    expect(treeOf('-199X~-0X-XX?')).toMatchObject({
      type: 'date',
      year: { text: '-199X', min: -1999, max: -1990 },
      month: { text: '0X', min: 1, max: 9 },
      day: { text: 'XX', min: 1, max: 31 },
    });
    expect(treeOf('Y-171010000S3?')).toMatchObject({
      year: { text: 'Y-171010000S3', significant: 3, min: -171_999_999, max: -171_000_000 },
    });
    expect(treeOf('2023-02-XX')).toMatchObject({ day: { min: 1, max: 28 } });
    expect(treeOf('2001-41')).toMatchObject({ season: { text: '41', min: 41, max: 41 } });
  });

  test('keeps the parts of a time, with the offset in minutes', () => {
    expect(clock('2024-11-29T18')).toEqual({ hour: 18 });
    expect(clock('2024-11-29T18:06-00:00')).toEqual({ hour: 18, minute: 6, offset: 0 });
    expect(clock('2024-11-29T00:00:00.050−03:30')).toEqual({
      hour: 0,
      minute: 0,
      second: 0,
      fraction: '050',
      offset: -210,
    });
  });

  test('keeps members and ranges', () => {
    expect(treeOf('[..1984,1985]/..')).toMatchObject({
      type: 'interval',
      start: { type: 'set', mode: 'one', members: [{ type: 'range', to: { year: { min: 1984 } } }, { type: 'date' }] },
      end: 'open',
    });
    expect(treeOf('/2024..')).toMatchObject({
      start: 'unknown',
      end: { type: 'set', members: [{ type: 'range', from: {} }] },
    });
  });
});
