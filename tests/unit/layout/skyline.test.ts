import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutSkyline } from '../../../src/layout/skyline.ts';
import type { Timeline } from '../../../src/model/timeline.ts';
import { fitRange } from '../../../src/state/range.ts';
import { MemoryMix } from '../../../src/store/memory/category-mix.ts';
import { check, type EventSpec, timelineOf, timelines } from '../model/support.ts';
import { everythingIn } from '../store/support.ts';

const HEIGHT = 42;
const skylineOf = (timeline: Timeline, categories: readonly string[] = [], width = 800) =>
  layoutSkyline(everythingIn(timeline).lanes, new MemoryMix(), categories, timeline.extent, width, HEIGHT);

/** Bottom and top of each column of an area, px, by the left edge of the column. */
const columnsOf = (path: string): Map<number, readonly [bottom: number, top: number]> =>
  new Map(
    [...path.matchAll(/M(\d+),([\d.]+)V([\d.]+)h2V\2z/g)].map(([, x, bottom, top]) => [
      Number(x),
      [Number(bottom), Number(top)],
    ]),
  );

/** Total height of all layers in each column, px. */
function heightsOf(layers: ReturnType<typeof skylineOf>): Map<number, number> {
  const heights = new Map<number, number>();
  for (const { certain, possible } of layers)
    for (const path of [certain, possible])
      for (const [x, [bottom, top]] of columnsOf(path)) heights.set(x, (heights.get(x) ?? 0) + bottom - top);
  return heights;
}

const times = (count: number, event: EventSpec) => Array.from({ length: count }, () => event);

test('categories are stacked, certain below possible, and the fullest column reaches from edge to edge', () => {
  const timeline = timelineOf([
    ...times(60, { date: '2024-01-01', category: 'a' }),
    ...times(30, { date: '2024-01-01', category: 'b' }),
    ...times(10, { date: '2024-01-01' }),
    { date: '2034-06-01', category: 'b' },
  ]);
  const layers = skylineOf(timeline, ['a', 'b']);
  expect(layers.map(({ category }) => category)).toEqual(['a', 'b', '']);
  const x = Math.min(...columnsOf(layers[0]!.certain).keys());
  expect(layers.map(({ certain }) => columnsOf(certain).get(x))).toEqual([
    [38, 17.6],
    [17.6, 7.4],
    [7.4, 4],
  ]);
  expect(layers.map(({ possible }) => possible)).toEqual(['', '', '']);
});

test('merely possible times have a separate tone', () => {
  const [layer] = skylineOf(timelineOf([...times(50, { date: '2024', category: 'a' }), '2025-03-01']), ['a']);
  expect(layer!.certain).toBe('');
  expect(columnsOf(layer!.possible).size).toBeGreaterThan(300);
});

test('the heights match the numbers of events, found by checking each one', () => {
  check(
    fc.property(timelines(20), (few) => {
      const timeline = timelineOf(Array.from({ length: 7 }, () => few.events.map(({ date }) => date.edtf)).flat());
      const heights = heightsOf(skylineOf(timeline, ['a'], 400));
      const { start, end } = fitRange(timeline.extent);
      const sums = Array.from({ length: 200 }, () => 0);
      timeline.events.forEach((_, i) => {
        const at = (time: number) => ((time - start) / (end - start)) * 200;
        const first = Math.floor(at(timeline.columns.from[i]!));
        const last = Math.max(first + 1, Math.ceil(at(timeline.columns.to[i]!)));
        for (let k = first; k < last; k++) sums[k]! += 1 / (last - first);
      });
      const most = Math.max(...sums);
      sums.forEach((sum, k) => {
        const tall = sum < 1e-9 ? 0 : Math.max(1.5, Math.sqrt(sum / most) * (HEIGHT - 8));
        expect(Math.abs((heights.get(2 * k) ?? 0) - tall)).toBeLessThan(0.3);
      });
    }),
    30,
  );
});

test('a store that does not know categories gets a single colour', () => {
  const profile = () => ({ possible: Float64Array.of(4, 1), certain: Float64Array.of(2, 0) });
  const [lane] = everythingIn(timelineOf(['2024', '2025'])).lanes;
  const lanes = [Object.assign(Object.create(lane!) as NonNullable<typeof lane>, { profile })];
  expect(layoutSkyline(lanes, undefined, ['a'], { start: 0, end: 10 }, 4, HEIGHT)).toEqual([
    { category: 'a', certain: '', possible: '' },
    { category: '', certain: 'M0,38.0V21.0h2V38.0z', possible: 'M0,21.0V4.0h2V21.0zM2,38.0V21.0h2V38.0z' },
  ]);
});

test('without events there are no layers', () =>
  expect(skylineOf(timelineOf([]), ['a']).flatMap(({ certain, possible }) => [certain, possible])).toEqual([
    '',
    '',
    '',
    '',
  ]));
