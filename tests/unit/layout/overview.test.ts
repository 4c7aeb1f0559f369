import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutOverview } from '../../../src/layout/overview.ts';
import type { Timeline } from '../../../src/model/timeline.ts';
import { fitRange } from '../../../src/state/range.ts';
import { check, timelineOf, timelines } from '../model/support.ts';
import { everythingIn } from '../store/support.ts';
import { metrics } from './support.ts';

const HEIGHT = metrics.overview;
const overviewOf = (timeline: Timeline, width = 800) =>
  layoutOverview(everythingIn(timeline).lanes, fitRange(timeline.extent), width, HEIGHT);

test('few events: a bar each, over its time, inside the strip', () => {
  let seen = 0;
  check(
    fc.property(timelines(40), fc.constantFrom(300, 800), (timeline, width) => {
      const { bars, profile } = overviewOf(timeline, width);
      expect(profile).toBe('');
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
      // They meet only in the last row, where the strip is full
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

/** Heights of the profile's columns, px. */
const columnsOf = (profile: string): number[] =>
  [...profile.matchAll(/V([\d.]+)H/g)].map(([, y]) => HEIGHT - 4 - Number(y));

const crowd = (dates: readonly string[]) => timelineOf(dates.flatMap((date) => Array.from({ length: 61 }, () => date)));

test('in a bar the stretches that are certain stand out, and nothing of a date that is some time in it', () => {
  const { bars } = overviewOf(
    timelineOf(['2024-01', '2024-02-01/2024-02-20', '2024-03-05', '2024-04-05?', '2024-05/[2024-06..2024-07]']),
    800,
  );
  const shares = bars.map(({ x, width, certain }) =>
    certain.map(([x0, x1]) => [(x0 - x) / width, (x1 - x) / width].map((share) => Math.round(share * 100) / 100)),
  );
  expect(shares).toEqual([[], [[0, 1]], [[0, 1]], [], [[0, 0.34]]]);
});

test('many events: a profile from edge to edge, its top the fullest column', () => {
  const { bars, profile } = overviewOf(crowd(['2024-01-01', '2024-06-01']), 600);
  expect(bars).toEqual([]);
  expect(profile).toMatch(/^M0,38(V[\d.]+H\d+)+V38Z$/);
  const columns = columnsOf(profile);
  expect(columns).toHaveLength(300);
  expect(Math.max(...columns)).toBeCloseTo(HEIGHT - 8);
  expect(columns.filter((column) => column > 0).length).toBeLessThan(10);
});

test('each event adds one, shared out evenly over its possible time', () => {
  const all = (date: string, count: number) => Array.from({ length: count }, () => date);
  // 100 days, 300 events over one half and 100 over the other; they meet in one column
  const timeline = timelineOf([...all('2024-01-01/2024-02-19', 300), ...all('2024-02-20/2024-04-09', 100)]);
  const columns = columnsOf(overviewOf(timeline, 600).profile);
  // The root of the ratio; heights are written to a tenth of a px
  const [early, late] = [columns[60]!, columns[240]!];
  expect(late / early).toBeCloseTo(Math.sqrt(1 / 3), 1);
  expect(columns.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
});

test('the sum of the profile is the number of events, by looking at each', () => {
  check(
    fc.property(timelines(20), (few) => {
      const timeline = timelineOf(Array.from({ length: 7 }, () => few.events.map(({ date }) => date.edtf)).flat());
      if (timeline.events.length <= 120) return;
      const columns = columnsOf(overviewOf(timeline, 400).profile);
      const { start, end } = fitRange(timeline.extent);
      const sums = Array.from({ length: 200 }, () => 0);
      timeline.events.forEach((_, i) => {
        const at = (time: number) => ((time - start) / (end - start)) * 200;
        const first = Math.floor(at(timeline.columns.from[i]!));
        const last = Math.max(first + 1, Math.ceil(at(timeline.columns.to[i]!)));
        for (let k = first; k < last; k++) sums[k]! += 1 / (last - first);
      });
      expect(sums.reduce((a, b) => a + b, 0)).toBeCloseTo(timeline.events.length);
      const most = Math.max(...sums);
      sums.forEach((sum, k) => {
        const tall = sum < 1e-9 ? 0 : Math.max(1.5, Math.sqrt(sum / most) * (HEIGHT - 8));
        expect(Math.abs(columns[k]! - tall)).toBeLessThan(0.06);
      });
    }),
    30,
  );
});

test('nothing is a strip without bars', () =>
  expect(overviewOf(timelineOf([]))).toEqual({ bars: [], profile: '', certainProfile: '' }));
