import { expect, test } from 'vitest';
import { reduce } from '../../../src/state/reduce.ts';
import { timelineOf } from '../model/support.ts';
import { around, sceneOf, stateOf } from './support.ts';

const timeline = timelineOf(
  ['a', 'b'].flatMap((category) =>
    Array.from({ length: 12 }, (_, i) => ({ date: `2024-01-${10 + (i % 3)}`, title: 'x'.repeat(20), category })),
  ),
  [],
  { categories: ['a', 'b'].map((id) => ({ id, label: id })) },
);
const state = stateOf(timeline, undefined, { groupBy: 'category' });
const sceneAfter = (...folds: string[]) =>
  sceneOf(
    folds.reduce((before, lane) => reduce(before, { type: 'fold', lane }), state),
    around(800, 330),
  );
const rowsOf = (scene: ReturnType<typeof sceneAfter>, lane: number) =>
  scene.plot.events.filter((event) => event.lane === lane).length;

test('a folded lane counts its events and gives its rows to the others', () => {
  const open = sceneAfter();
  const folded = sceneAfter('a');
  expect(rowsOf(folded, 0)).toBe(0);
  expect(folded.plot.clusters.filter(({ lane }) => lane === 0).reduce((sum, { count }) => sum + count, 0)).toBe(12);
  expect(rowsOf(folded, 1)).toBeGreaterThan(rowsOf(open, 1));
  expect(folded.plot.lanes[0]!.height).toBeLessThan(open.plot.lanes[0]!.height);
  expect(folded.plot.height).toBeLessThanOrEqual(330);
});

test('unfolding restores the lane, and other lanes are not folded', () => {
  expect(sceneAfter('a', 'a')).toEqual(sceneAfter());
  const folded = reduce(state, { type: 'fold', lane: 'a' });
  expect(folded.folded).toEqual(['a']);
  expect(reduce(folded, { type: 'group-by', groupBy: 'place' }).folded).toEqual([]);
});

test('all lanes may be folded', () => {
  const scene = sceneAfter('a', 'b');
  expect(scene.plot.events).toEqual([]);
  expect(scene.plot.clusters.reduce((sum, { count }) => sum + count, 0)).toBe(24);
});
