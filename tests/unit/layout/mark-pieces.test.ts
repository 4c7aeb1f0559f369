import { pairs } from 'd3';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutMark, type Mark } from '../../../src/layout/marks/mark.ts';
import { createScale } from '../../../src/layout/scale.ts';
import { check, DAY, dateOf, ms } from '../model/support.ts';

const DOT = 14;

/** The mark of a date in a view of 1,000 px; open ends extend to 2020 and 2029. */
function markOf(text: string, view: string): Mark {
  const date = dateOf(text);
  const { start, end } = dateOf(view);
  const scale = createScale({ start: start.earliest, end: end.latest }, 1000);
  const from = Math.max(ms('2020'), date.start.earliest);
  return layoutMark(date, from, Math.min(ms('2030'), date.end.latest), scale, 1000, DOT);
}

const picture = ({ shape, linked, segments }: Mark): string =>
  `${shape}${linked ? ' linked' : ''}: ${segments
    .map(({ style, dashed, x0, x1, fadeStart, fadeEnd }) =>
      [style, dashed && 'dashed', `${Math.round(x0)}–${Math.round(x1)}`, fadeStart && 'fade|', fadeEnd && '|fade']
        .filter(Boolean)
        .join(' '),
    )
    .join(', ')}`;

const HUNDRED_DAYS = '2024-01-01/2024-04-09'; // 10 px a day

describe('a date in pieces is drawn as its pieces, joined by a line', () => {
  test.each([
    ['[2024-01-11,2024-01-20]', 'bar linked: pale 100–110, pale 190–200'],
    ['{2024-01-11,2024-01-20}', 'bar linked: solid 100–110, solid 190–200'],
    ['2024-0X-05', 'bar linked: pale 40–50, pale 350–360, pale 640–650, pale 950–960'],
    ['[2024-01-11..2024-01-13,2024-01-20]', 'bar linked: pale 100–130, pale 190–200'],
    ['[2024-01-11,2024-01-12,2024-01-13]', 'bar: pale 100–130'],
    // an open piece reaches to the edge of the data
    ['[..2024-01-11,2024-01-20]', 'bar linked: pale -60–110, pale 190–200'],
    ['{2024-01-11,2024-02-20..}', 'bar linked: solid 100–110, solid 500–1060'],
    // uncertain and approximate
    ['[2024-01-11,2024-01-20]?', 'bar linked: pale dashed 100–110, pale dashed 190–200'],
    ['[2024-01-11,2024-01-15,2024-01-20]~', 'bar linked: pale 100–110 fade|, pale 140–150, pale 190–200 |fade'],
    ['{2024-01-11?,2024-01-15,2024-01-20}', 'bar linked: solid dashed 100–110, solid 140–150, solid 190–200'],
    ['{2024-01-11,2024-01-15,2024-01-20?}', 'bar linked: solid 100–110, solid 140–150, solid dashed 190–200'],
    ['{2024-01-11,2024-01-15,2024-01-20~}', 'bar linked: solid 100–110, solid 140–150, solid 190–200 |fade'],
    // one piece is in view, then none: only the line is visible
    ['[2023-12-01,2024-03-01]', 'bar linked: pale 600–610'],
    ['{2023-06-01,2024-06-01}', 'bar linked: '],
  ])('%s: %s', (text, expected) => expect(picture(markOf(text, HUNDRED_DAYS))).toBe(expected));
});

describe('pieces that are too narrow to see', () => {
  test.each([
    // 2.7 px a day
    ['[2024-01-11,2024-01-20]', '2024', 'bar linked: pale 27–31, pale 52–56'],
    // overlapping stubs are merged
    ['[2024-01-11,2024-01-13,2024-02-20]', '2024/2025', 'bar linked: pale 14–20, pale 68–72'],
    // half a px apart counts as overlapping
    ['[2024-01-11,2024-01-13,2024-02-20]', '2024-01-01/2025-03-19', 'bar linked: pale 23–31, pale 113–117'],
    // the data begin in 2020
    ['[..2020-06-01,2020-12-01]', '2018/2021', 'bar linked: pale 500–604, pale 729–733'],
    // 2.7 px to ten days: narrower than a dot
    ['[2024-01-11,2024-01-20]', '2020/2029', 'dot: pale 397–411'],
    ['{2024-01-11,2024-01-20}', '2020/2029', 'dot: solid 397–411'],
  ])('%s in %s: %s', (text, view, expected) => expect(picture(markOf(text, view))).toBe(expected));
});

describe('an interval is dashed at its uncertain end', () => {
  test.each([
    ['2024-01-11?/2024-02-29', HUNDRED_DAYS, 'bar: solid dashed 100–128, solid 128–600'],
    ['2024-01-11/2024-02-29?', HUNDRED_DAYS, 'bar: solid 100–572, solid dashed 572–600'],
    ['2024-01?/2024-04-09', HUNDRED_DAYS, 'bar: solid dashed 0–310, solid 310–1000'],
    // at most half of it
    ['2024-01-11?/2024-01-13', HUNDRED_DAYS, 'bar: solid dashed 100–115, solid 115–130'],
    ['2024-01-11/2024-01-13?', HUNDRED_DAYS, 'bar: solid 100–115, solid dashed 115–130'],
    ['2024-01?/2024-02-10', HUNDRED_DAYS, 'bar: solid dashed 0–205, solid 205–410'],
    ['2024-01-11?/2024-02-29?', HUNDRED_DAYS, 'bar: solid dashed 100–600'],
    // next to an end that is a possible time
    ['2024-01-1X/2024-02-29?', HUNDRED_DAYS, 'bar: pale 90–190, solid 190–572, solid dashed 572–600'],
    ['2024-01-1X?/2024-02-29', HUNDRED_DAYS, 'bar: pale dashed 90–190, solid 190–600'],
    ['2024-01-11?/2024-02-2X', HUNDRED_DAYS, 'bar: solid dashed 100–128, solid 128–500, pale 500–600'],
    ['../2024-02-29?', HUNDRED_DAYS, 'bar: solid -60–572, solid dashed 572–600'],
    ['2024-01-11~/2024-02-29?', HUNDRED_DAYS, 'bar: solid 100–572 fade|, solid dashed 572–600'],
  ])('%s', (text, view, expected) => expect(picture(markOf(text, view))).toBe(expected));
});

test('pieces are apart inside the mark, and cover all of the possible time in view', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 12 });
  const seen = { gaps: 0, bars: 0 };
  check(
    fc.property(days, fc.integer({ min: -5, max: 60 }), fc.integer({ min: 1, max: 80 }), (members, first, length) => {
      const text = (day: number): string => new Date(ms('2024-01-01') + day * DAY).toISOString().slice(0, 10);
      const date = dateOf(`[${members.map(text).join(',')}]`);
      const start = ms('2024-01-01') + first * DAY;
      const range = { start, end: start + length * DAY };
      const scale = createScale(range, 800);
      const { earliest, latest } = date.start;
      fc.pre(earliest < range.end && latest > range.start);
      const { segments, shape, x0, x1 } = layoutMark(date, earliest, latest, scale, 800, DOT);
      expect(shape === 'dot').toBe(latest - earliest < DOT * scale.msPerPx);
      expect(x1).toBeLessThanOrEqual(860);
      for (const segment of segments) {
        expect(segment.x0).toBeGreaterThanOrEqual(x0);
        expect(segment.x1 - segment.x0).toBeGreaterThan(0.5);
      }
      const gaps = date.pieces ? pairs(segments, (a, b) => b.x0 - a.x1) : [];
      for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(1);
      const middles = members.map((member) => scale.x(ms(text(member)) + DAY / 2)).filter((x) => x > 0 && x < 800);
      const covered = middles.filter((x) => segments.some((segment) => segment.x0 <= x && x <= segment.x1));
      expect(shape === 'bar' ? covered : middles).toEqual(middles);
      seen.gaps += gaps.length;
      seen.bars += shape === 'bar' ? 1 : 0;
    }),
    300,
  );
  expect(seen.gaps).toBeGreaterThan(300);
  expect(seen.bars).toBeGreaterThan(100);
});
