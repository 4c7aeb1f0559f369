import { pairs } from 'd3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutArticles } from '../../../src/layout/rail/articles.ts';
import { createScale } from '../../../src/layout/scale.ts';
import { createRail } from '../../../src/store/memory/rail.ts';
import type { Rail } from '../../../src/store/rail.ts';
import { articleOf, check, DAY, ms, timelineOf } from '../model/support.ts';

const SIZE = 15;
const WIDTH = 600;
const range = { start: ms('2024-01-01'), end: ms('2024-01-31') };

const railOf = (days: readonly (number | undefined)[]) =>
  createRail(
    timelineOf(
      [],
      days.map((day, i) =>
        articleOf(
          `a${i}`,
          day === undefined ? undefined : new Date(range.start + day * DAY).toISOString().slice(0, 10),
        ),
      ),
    ).articles,
  );
const placedOf = (days: readonly (number | undefined)[], width = WIDTH) =>
  layoutArticles(railOf(days), range, createScale(range, width), width, SIZE);

test('articles that are apart are at their own times; those that would meet are side by side around them', () => {
  expect(placedOf([4, 14]).map(({ x }) => x)).toEqual([90, 290]);
  expect(placedOf([4, 4]).map(({ x }) => x)).toEqual([82, 98]);
  expect(placedOf([0])[0]!.x).toBe(10);
});

test('at the edge of the plot they stay inside it', () => {
  const [first, , third] = placedOf([0, 0, 0]).map(({ x }) => x);
  expect(first).toBe(8.5);
  expect(third).toBe(8.5 + 32);
});

test('articles whose ids are not known share the glyph of the last known one before them', () => {
  const rail = railOf([2, 4, 4, 5, 6, 20]);
  const named: Rail = {
    total: rail.total,
    idAt: (position) => rail.idAt(position > 2 && position < 5 ? 2 : position),
    timeAt: (position) => rail.timeAt(position),
    timeOf: (article) => rail.timeOf(article),
    firstFrom: (time) => rail.firstFrom(time),
    firstAfter: (time) => rail.firstAfter(time),
  };
  const placed = layoutArticles(named, range, createScale(range, WIDTH), WIDTH, SIZE);
  expect(placed.map(({ id, count }) => [id, count])).toEqual([
    ['a0', 1],
    ['a1', 1],
    ['a2', 3],
    ['a5', 1],
  ]);
  expect(placed.map(({ key }) => key)).toEqual(['a0', 'a1', 'a2', 'a5']);
});

/** All articles of a rail. */
const articlesOn = (rail: Rail) =>
  Array.from({ length: rail.total }, (_, position) => ({ id: rail.idAt(position), at: rail.timeAt(position) }));

const crowds = fc.array(fc.option(fc.integer({ min: -3, max: 33 }), { nil: undefined, freq: 9 }), { maxLength: 60 });

test('every article published in view has one place, in order of time, and glyphs never overlap or leave the plot', () => {
  check(
    fc.property(crowds, fc.constantFrom(240, 390, WIDTH, 1600), (days, width) => {
      const placed = placedOf(days, width);
      const inView = articlesOn(railOf(days)).filter(({ at }) => at >= range.start && at <= range.end);
      let first = 0;
      for (const { id, count } of placed) {
        expect(id).toBe(inView[first]!.id);
        first += count;
      }
      expect(first).toBe(inView.length);
      expect(new Set(placed.map(({ key }) => key)).size).toBe(placed.length);
      for (const { x } of placed) {
        expect(x - SIZE / 2).toBeGreaterThanOrEqual(0);
        expect(x + SIZE / 2).toBeLessThanOrEqual(width);
      }
      for (const [a, b] of pairs(placed)) expect(b.x - a.x).toBeGreaterThanOrEqual(SIZE);
    }),
    150,
  );
});

test('few articles with enough room each have their own glyph', () => {
  check(
    fc.property(crowds, fc.constantFrom(240, 390, WIDTH, 1600), (days, width) => {
      const inView = articlesOn(railOf(days)).filter(({ at }) => at >= range.start && at <= range.end);
      fc.pre(inView.length <= 24 && inView.length * (SIZE + 1) < width);
      expect(placedOf(days, width)).toHaveLength(inView.length);
    }),
  );
});

test('of many articles, those whose glyphs would overlap are grouped, and others stand alone', () => {
  const days = [...Array.from({ length: 30 }, () => 5), 20];
  const placed = placedOf(days);
  expect(placed.map(({ count }) => count)).toEqual([30, 1]);
  // At most half a glyph from its time, if its slice ends there
  expect(Math.abs(placed[0]!.x - 110)).toBeLessThanOrEqual(SIZE / 2);
  expect(Math.abs(placed[1]!.x - 410)).toBeLessThanOrEqual(SIZE / 2);
});

test('while the view moves, glyphs inside it stay grouped as they are and move with it', () => {
  const rail = railOf(Array.from({ length: 60 }, (_, i) => (i * 31) / 60));
  const frame = (by: number) => {
    const moved = { start: range.start + by * DAY, end: range.end + by * DAY };
    const placed = layoutArticles(rail, moved, createScale(moved, WIDTH), WIDTH, SIZE);
    return new Map(
      placed
        .filter(({ x }) => x > 3 * SIZE && x < WIDTH - 3 * SIZE)
        .map(({ key, id, count, x }) => [key, [id, count, Math.round(x + by * 20)]]),
    );
  };
  const before = frame(0);
  expect(before.size).toBeGreaterThan(9);
  for (const by of [0.1, 0.35, 1, 2.5, -1.7]) {
    const both = [...frame(by)].filter(([key]) => before.has(key));
    expect(both.length).toBeGreaterThan(7);
    for (const [key, glyph] of both) expect(glyph).toEqual(before.get(key));
  }
});
