import { expect, test } from 'vitest';
import type { Cluster } from '../../../src/layout/clusters.ts';
import { withOrigins } from '../../../src/layout/cluster-origins.ts';

/** A cluster of events that begin between `from` and `lastFrom`, ms. */
const cluster = (key: string, from: number, lastFrom: number, count = 10, lane = 0): Cluster => ({
  key,
  count,
  x: 0,
  y: 0,
  width: 30,
  from,
  lastFrom,
  to: lastFrom,
  lo: 0,
  hi: count,
  lane,
  first: 0,
  countedFrom: from,
  countedTo: lastFrom,
  eventsBefore: 0,
});

/** The new clusters that have an origin, with their origins. */
const originsOf = (before: readonly Cluster[], after: readonly Cluster[], msPerPx: number) =>
  withOrigins(before, after, msPerPx).flatMap(({ key, origin }) => (origin === undefined ? [] : [[key, origin]]));

test('the parts of a cluster come from its middle', () => {
  const parts = originsOf([cluster('whole', 0, 1000)], [cluster('left', 0, 400), cluster('right', 600, 1000)], 10);
  expect(parts).toEqual([
    ['left', 30],
    ['right', -30],
  ]);
});

test('a merged cluster comes from the largest of its parts', () => {
  const before = [cluster('small', 0, 200, 3), cluster('large', 600, 1000, 30)];
  expect(originsOf(before, [cluster('whole', 0, 1000, 33)], 10)).toEqual([['whole', 30]]);
});

test('existing clusters stay, and a cluster without an origin in its lane and time has none', () => {
  const before = [cluster('same', 0, 100), cluster('other lane', 500, 900, 10, 1)];
  const after = [cluster('same', 0, 100), cluster('new', 600, 800)];
  expect(originsOf(before, after, 1)).toEqual([]);
  expect(withOrigins(before, after, 1)).toEqual(after);
});
