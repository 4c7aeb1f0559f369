import { pairs } from 'd3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Range } from '../../../src/model/types.ts';
import { binsInView, countInView, countStraddling } from '../../../src/store/memory/bins.ts';
import { candidatesInView } from '../../../src/store/memory/candidates.ts';
import type { EventIndex } from '../../../src/store/memory/event-index.ts';
import { ranges } from '../layout/support.ts';
import { check, DAY, ms, timelineOf, timelines } from '../model/support.ts';
import { indexOf } from './support.ts';

/** Minimum length of a slice, as a share of the view. */
const SHARE = 64 / 800;

const lengthOf = ({ start, end }: Range): number => end - start;

/** Positions of the events in view, found by checking each one. */
const positionsInView = ({ from, to }: EventIndex, { start, end }: Range): number[] =>
  [...from.keys()].filter((i) => from[i]! < end && to[i]! > start);

const binsOf = (index: EventIndex, range: Range) => binsInView(index, range, lengthOf(range) * SHARE);

test('counts in view match a check of each event', () => {
  check(
    fc.property(timelines(), ranges, (timeline, range) => {
      const index = indexOf(timeline);
      const inView = positionsInView(index, range);
      expect(countInView(index, range)).toBe(inView.length);
      expect(countStraddling(index, range)).toBe(inView.filter((i) => index.from[i]! < range.start).length);
    }),
    150,
  );
});

test('an event that ends when the view begins, or begins when it ends, is not in view', () => {
  const index = indexOf(timelineOf(['2024-01-01', '2024-01-02', '2024-01-03']));
  const day = { start: ms('2024-01-02'), end: ms('2024-01-03') };
  expect([countInView(index, day), countStraddling(index, day)]).toEqual([1, 0]);
});

test('slices contain each event that begins in view once, in order; none is empty, and each is wide enough', () => {
  check(
    fc.property(timelines(), ranges, (timeline, range) => {
      const index = indexOf(timeline);
      const bins = binsOf(index, range);
      const begun = positionsInView(index, range).filter((i) => index.from[i]! >= range.start);
      expect(bins.flatMap(({ lo, hi }) => Array.from({ length: hi - lo }, (_, i) => lo + i))).toEqual(begun);
      for (const [a, b] of pairs(bins)) expect(b.start).toBeGreaterThanOrEqual(a.end);
      bins.forEach(({ start, end, lo, hi }) => {
        expect(hi).toBeGreaterThan(lo);
        expect(index.from[lo]).toBeGreaterThanOrEqual(start);
        expect(index.from[hi - 1]).toBeLessThan(end);
        expect((end - start) / lengthOf(range)).toBeGreaterThanOrEqual(SHARE - 1e-9);
        expect((end - start) / lengthOf(range)).toBeLessThan(2 * SHARE + 1e-9);
      });
    }),
    150,
  );
});

test('panning keeps the slices in time, and zooming in splits each into two', () => {
  check(
    fc.property(timelines(), ranges, fc.integer({ min: -40, max: 40 }), (timeline, range, by) => {
      const index = indexOf(timeline);
      const shift = ((range.end - range.start) * by) / 40;
      const moved = binsOf(index, { start: range.start + shift, end: range.end + shift });
      const half = binsOf(index, { start: range.start, end: (range.start + range.end) / 2 });
      const edges = new Set(binsOf(index, range).map(({ start }) => start));
      const [first] = binsOf(index, range);
      if (!first) return;
      const size = first.end - first.start;
      for (const bin of moved) {
        expect(bin.end - bin.start).toBe(size);
        expect(Math.abs(bin.start - first.start) % size).toBe(0);
      }
      for (const bin of half) expect(edges).toContain(Math.floor(bin.start / size) * size);
    }),
  );
});

test('slices do not drift, even in billions of years', () => {
  const index = indexOf(timelineOf(['Y-13800000000', 'Y-13799999000', 'Y-4500000000']));
  const range = { start: index.from[0]! - 1e18, end: 0 };
  expect(binsOf(index, range).map(({ lo, hi }) => [lo, hi])).toEqual([
    [0, 2],
    [2, 3],
  ]);
});

/** The k positions with the highest priority, the earlier of equal ones first. */
const best = (index: EventIndex, places: number[], k: number) =>
  [...places].sort((a, b) => index.priority[b]! - index.priority[a]! || a - b).slice(0, k);

test('few events in view: all are candidates, in order of time', () => {
  check(
    fc.property(timelines(), ranges, fc.nat(5), (timeline, range, perBin) => {
      const index = indexOf(timeline);
      expect(candidatesInView(index, range, binsOf(index, range), perBin)).toEqual(positionsInView(index, range));
    }),
    150,
  );
});

test('many events in view: the best of each slice and the best of those that began before, in order of time', () => {
  check(
    fc.property(timelines(40, 20), ranges, fc.nat(7), (timeline, range, perBin) => {
      // Each event thirty times, which gives ties in time and in priority
      const all = timeline.events.flatMap((event) => Array.from({ length: 30 }, () => event));
      const index = indexOf({ ...timeline, events: all });
      const bins = binsOf(index, range);
      const inView = positionsInView(index, range);
      fc.pre(inView.length > 240);
      const straddling = inView.filter((i) => index.from[i]! < range.start);
      const expected = [
        ...best(index, straddling, perBin),
        ...bins.flatMap(({ lo, hi }) =>
          best(
            index,
            inView.filter((i) => i >= lo && i < hi),
            perBin,
          ),
        ),
      ];
      expect(candidatesInView(index, range, bins, perBin)).toEqual(expected.sort((a, b) => a - b));
    }),
    150,
  );
});

test('an empty index has no results', () => {
  const index = indexOf(timelineOf([]));
  const range = { start: 0, end: DAY };
  expect(binsOf(index, range)).toEqual([]);
  expect(countInView(index, range)).toBe(0);
  expect(candidatesInView(index, range, [], 4)).toEqual([]);
});
