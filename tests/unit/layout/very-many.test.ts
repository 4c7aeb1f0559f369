import { expect, test } from 'vitest';
import { layoutPaper, MAX_PRINTED } from '../../../src/layout/paper.ts';
import type { Grouping } from '../../../src/store/grouping.ts';
import { type EventSpec, timelineOf } from '../model/support.ts';
import { sceneOf, stateOf } from './support.ts';

const day = (i: number): string => new Date(Date.UTC(2024, 0, 1 + (i % 366))).toISOString().slice(0, 10);
const spread = (count: number, more: (i: number) => Partial<EventSpec>) =>
  timelineOf(Array.from({ length: count }, (_, i) => ({ date: day(i), ...more(i) })));

test.each<[string, Grouping, number, (i: number) => Partial<EventSpec>]>([
  ['places', 'place', 10_000, (i) => ({ place: `Place ${i}` })],
  ['people', 'people', 100_000, (i) => ({ people: [`Person ${i}`] })],
  [
    'people, a thousand of them in each event',
    'people',
    100,
    (i) => ({
      people: Array.from({ length: 1000 }, (_, of) => `Person ${i * 1000 + of}`),
    }),
  ],
])(
  'as many lanes as there are %s would be too many: a hundred are drawn, and no event is lost',
  (_, groupBy, count, of) => {
    const state = stateOf(spread(count, of), undefined, { groupBy });
    const { lanes, events, clusters } = sceneOf(state).plot;
    expect(lanes).toHaveLength(100);
    expect(events.length + clusters.length).toBeLessThan(1500);
    const counted = clusters.reduce((sum, cluster) => sum + cluster.count, events.length);
    // An event of a thousand people is in up to a hundred lanes
    expect(counted).toBeGreaterThanOrEqual(count);
  },
  30_000,
);

test.each(['2024', '2024-05-07'])('of 20,000 events of %s the first are printed, under one heading', (date) => {
  const paper = layoutPaper(stateOf(spread(20_000, () => ({ date }))));
  expect(paper.groups).toHaveLength(1);
  expect([paper.groups[0]!.events.length, paper.later]).toEqual([MAX_PRINTED, 20_000 - MAX_PRINTED]);
  expect(paper.groups[0]!.runs).toHaveLength(1);
});
