import { layoutSkyline } from '../../../src/layout/skyline.ts';
import { MemoryMix } from '../../../src/store/memory/category-mix.ts';
import { describe, expect, test } from 'vitest';
import { articleOf, DAY, ms, timelineOf } from '../model/support.ts';
import { sceneOf, stateOf } from './support.ts';

const timeline = timelineOf(
  [
    { date: '2024-01-10', people: ['Kim'] },
    { date: '2024-01-20', people: ['Kim', 'No'], citations: ['x'] },
    { date: '2024-01-20', people: ['Kim'] },
  ],
  [articleOf('x', '2024-01-22')],
);
const range = { start: ms('2024-01-01'), end: ms('2024-02-01') };
const state = stateOf(timeline, range, { groupBy: 'people' });

describe('an event with two people', () => {
  const scene = sceneOf(state);
  const placed = scene.plot.events.filter(({ id }) => id === 'e1');

  test('has a row in both lanes, at the same time', () => {
    expect(scene.plot.lanes.map(({ key }) => key)).toEqual(['Kim', 'No']);
    expect(placed.map(({ lane }) => lane)).toEqual([0, 1]);
    expect(placed[0]!.mark).toEqual(placed[1]!.mark);
    expect(placed[0]!.y).toBeLessThan(placed[1]!.y);
  });

  test('has one thread to an article', () => {
    expect(scene.threads.map(({ event, article }) => [event, article])).toEqual([['e1', 'x']]);
  });

  test('has one bar in the overview, and adds one to the skyline', () => {
    expect(scene.overview.bars).toHaveLength(3);
    const many = timelineOf(
      Array.from({ length: 150 }, (_, i) => ({
        date: `2024-01-${String(1 + (i % 25)).padStart(2, '0')}`,
        people: i % 25 < 9 ? ['Kim', 'No'] : ['Kim'],
      })),
    );
    const skyline = (groupBy: 'people' | '') =>
      layoutSkyline(stateOf(many, range, { groupBy }).selection.disjointLanes, new MemoryMix(), [], range, 800, 42);
    expect(skyline('people')).toEqual(skyline(''));
  });

  test('keeps its row in each lane when the view is moved', () => {
    const moved = { start: range.start + DAY, end: range.end + DAY };
    const next = sceneOf({ ...state, range: moved }, undefined, scene);
    const rowsOf = ({ plot }: typeof scene) => plot.events.map(({ id, lane, row, side }) => [id, lane, row, side]);
    expect(rowsOf(next)).toEqual(rowsOf(scene));
  });
});
