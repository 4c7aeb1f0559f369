import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDense } from '../../../src/layout/density.ts';
import { layoutOverview } from '../../../src/layout/overview.ts';
import type { Timeline } from '../../../src/model/timeline.ts';
import { fitRange } from '../../../src/state/range.ts';
import { check, timelineOf, timelines } from '../model/support.ts';
import { everythingIn } from '../store/support.ts';
import { metrics } from './support.ts';

const HEIGHT = metrics.overview;
const overviewOf = (timeline: Timeline, width = 800) =>
  layoutOverview(everythingIn(timeline).lanes, fitRange(timeline.extent), width, HEIGHT);

test('few events: one bar each, over its time, inside the strip', () => {
  let seen = 0;
  check(
    fc.property(timelines(40), fc.constantFrom(300, 800), (timeline, width) => {
      const { bars } = overviewOf(timeline, width);
      expect(bars).toHaveLength(timeline.events.length);
      const { start, end } = fitRange(timeline.extent);
      bars.forEach((bar, i) => {
        expect(bar.x).toBeCloseTo(((timeline.columns.from[i]! - start) / (end - start)) * width);
        const time = ((timeline.columns.to[i]! - timeline.columns.from[i]!) / (end - start)) * width;
        expect(bar.width).toBeCloseTo(Math.max(4, time));
        expect(bar.category).toBe(timeline.events[i]!.category ?? '');
        expect(bar.x).toBeGreaterThanOrEqual(0);
        expect(bar.x + bar.width).toBeLessThanOrEqual(width);
        expect(bar.y).toBeGreaterThan(0);
        expect(bar.y + bar.height).toBeLessThan(HEIGHT);
      });
      // They overlap only in the last row, when the strip is full
      const last = Math.max(...bars.map(({ y }) => y));
      for (const [i, a] of bars.entries()) {
        const beside = bars.slice(0, i).filter((b) => a.y === b.y && a.y < last);
        for (const b of beside) expect(a.x >= b.x + b.width || b.x >= a.x + a.width).toBe(true);
        seen += beside.length;
      }
    }),
  );
  expect(seen).toBeGreaterThan(200);
});

test('the certain part of a bar stands out; a date that is some time within it has none', () => {
  const { bars } = overviewOf(
    timelineOf(['2024-01', '2024-02-01/2024-02-20', '2024-03-05', '2024-04-05?', '2024-05/[2024-06..2024-07]']),
    800,
  );
  const shares = bars.map(({ x, width, certain }) =>
    certain.map(([x0, x1]) => [(x0 - x) / width, (x1 - x) / width].map((share) => Math.round(share * 100) / 100)),
  );
  expect(shares).toEqual([[], [[0, 1]], [[0, 1]], [], [[0, 0.34]]]);
});

test('more than 120 events have no bars', () => {
  const crowd = (count: number) => timelineOf(Array.from({ length: count }, () => '2024-01-01'));
  expect([120, 121].map((count) => overviewOf(crowd(count)).bars.length)).toEqual([120, 0]);
  expect([120, 121].map((count) => isDense(everythingIn(crowd(count)).lanes))).toEqual([false, true]);
});

test('without events the strip has no bars', () => expect(overviewOf(timelineOf([]))).toEqual({ bars: [] }));
