/**
 * The cost of searching, filtering and counting events, compared with selecting all of them: `npm run bench --
 * filters`. Medians and, in brackets, their ratios to the plain selection.
 */
import { parseTimeline } from '../../src/model/parse-timeline.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { createRefiner } from '../../src/store/memory/refiner.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import type { Filter } from '../../src/store/selection.ts';
import type { EventStore } from '../../src/store/store.ts';
import { storyOf } from './element/page/data.js';

const RUNS = 7;
const ALL: Filter = { query: '', hidden: [], evidence: [], groupBy: '' };

/**
 * The measurements: a preparation of a new store, and the measured step. Each time with another query, so that none is
 * cached.
 */
const MEASURES: Readonly<
  Record<string, readonly [before: (store: EventStore) => void, then: (store: EventStore) => unknown]>
> = {
  'select all': [() => {}, (store) => store.select(ALL)],
  'in lanes of publishers': [() => {}, (store) => store.select({ ...ALL, groupBy: 'publisher' })],
  'one category hidden': [() => {}, (store) => store.select({ ...ALL, hidden: ['sport'] })],
  'first query': [() => {}, (store) => store.select({ ...ALL, query: 'paper 3' })],
  'next query': [
    (store) => void store.select({ ...ALL, query: 'paper 3' }),
    (store) => store.select({ ...ALL, query: 'paper 30' }),
  ],
  'first counts': [() => {}, (store) => store.counts(ALL)],
  'counts of a query that is shown': [
    (store) => {
      store.counts(ALL);
      store.select({ ...ALL, query: 'paper 3' });
    },
    (store) => store.counts({ ...ALL, query: 'paper 3' }),
  ],
  'one kind of evidence': [
    (store) => void store.counts(ALL),
    (store) => store.select({ ...ALL, evidence: ['one-voice'] }),
  ],
};

function timesOf(timeline: Timeline, [before, then]: (typeof MEASURES)[string]): number {
  const times = Array.from({ length: RUNS }, () => {
    const store = createMemoryStore(timeline, undefined, () => createRefiner);
    before(store);
    const begun = performance.now();
    then(store);
    return performance.now() - begun;
  });
  return times.toSorted((a, b) => a - b)[RUNS >> 1]!;
}

for (const n of [10_000, 100_000]) {
  const { timeline } = parseTimeline(storyOf(n, 'bursty'));
  const times = Object.entries(MEASURES).map(([name, measure]) => [name, timesOf(timeline, measure)] as const);
  const plain = times[0]![1];
  console.log(`\n${n} events, ms`);
  for (const [name, time] of times)
    console.log(`${name.padEnd(34)}${time.toFixed(1).padStart(8)} (${(time / plain).toFixed(1)}×)`);
}
