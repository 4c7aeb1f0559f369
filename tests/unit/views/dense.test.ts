import { expect, test } from 'vitest';
import { createRefiner } from '../../../src/store/memory/refiner.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import { reduce } from '../../../src/state/reduce.ts';
import { INITIAL } from '../../../src/state/view-state.ts';
import { createCategories } from '../../../src/views/categories.ts';
import { bestOf, positionsWithRow } from '../../../src/views/dense/cluster-events.ts';
import { shareImage, sharesOf } from '../../../src/views/dense/cluster-shares.ts';
import { timelineOf } from '../model/support.ts';
import { around, sceneOf } from '../layout/support.ts';

const CATEGORIES = ['red', 'blue'].map((id) => ({ id, label: id }));

/**
 * 400 events within a month; every fourth is red, and those with round numbers are more important the larger the
 * number.
 */
const timeline = timelineOf(
  Array.from({ length: 400 }, (_, i) => ({
    date: `2024-01-${String(1 + Math.floor(i / 14)).padStart(2, '0')}`,
    title: `Event ${i}`,
    category: i % 4 === 0 ? 'red' : 'blue',
    importance: i % 10 === 0 ? i / 1000 : 0,
  })),
  [],
  { categories: CATEGORIES },
);
const store = createMemoryStore(timeline, undefined, () => createRefiner);
const state = reduce(INITIAL, { type: 'data', store });
const scene = sceneOf(state, around(800, 300));
const context = { scene, state, categories: createCategories(CATEGORIES) };
const withRow = positionsWithRow(context);
const rows = new Set(scene.plot.events.map(({ id }) => id));

/** The events that a cluster counts, found by checking each one. */
const counted = ({ lo, hi }: { readonly lo: number; readonly hi: number }) =>
  timeline.events.slice(lo, hi).filter(({ id }) => !rows.has(id));

test('the best events of a cluster are its most important counted ones', () => {
  expect(scene.plot.clusters.length).toBeGreaterThan(3);
  for (const cluster of scene.plot.clusters) {
    const expected = counted(cluster)
      .toSorted((a, b) => (b.importance ?? 0.5) - (a.importance ?? 0.5) || a.index - b.index)
      .slice(0, 3);
    expect(bestOf(context, cluster, withRow, 3).map(({ title }) => title)).toEqual(expected.map(({ title }) => title));
  }
});

test('the bar of a cluster is divided in proportion to its events', () => {
  for (const cluster of scene.plot.clusters) {
    const events = counted(cluster);
    expect(events).toHaveLength(cluster.count);
    const red = events.filter(({ category }) => category === 'red').length / events.length;
    const shares = sharesOf(context, cluster, withRow);
    expect(shares).toEqual([
      { category: 'red', end: red },
      { category: 'blue', end: 1 },
    ]);
    expect(shareImage(shares, context.categories)).toBe(
      `linear-gradient(to right,var(--_category-0) 0 ${Math.round(red * 100)}%,var(--_category-1) 0 100%)`,
    );
  }
});

test('without categories, and before the counting code is loaded, there is no bar', () => {
  const [cluster] = scene.plot.clusters;
  const plain = createMemoryStore(
    timelineOf([...timeline.events].map(({ title }) => ({ date: '2024-01-02', title }))),
    undefined,
    () => createRefiner,
  );
  const early = createMemoryStore(timeline);
  for (const store of [plain, early]) {
    const shares = sharesOf({ state: reduce(INITIAL, { type: 'data', store }) }, cluster!, withRow);
    expect(shareImage(shares, context.categories)).toBeUndefined();
  }
});
