import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildTimeline, checkFile } from '../../../src/core.ts';
import type { Timeline } from '../../../src/model/timeline.ts';
import { endOfDate } from '../../../src/state/as-known-on.ts';
import { reduce } from '../../../src/state/reduce.ts';
import { INITIAL, type ViewState } from '../../../src/state/view-state.ts';
import { createRefiner } from '../../../src/store/memory/refiner.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import type { TileStore } from '../../../src/tile-store/store.ts';
import { openStory } from '../engines/open-story.ts';
import { type Settled, settled } from './settled.ts';

let opened: Awaited<ReturnType<typeof openStory>>;
let tiles: Settled;
let timeline: Timeline;

/** One event a day in 2024; each of the first hundred is reported ten days later, and disputed twenty days later. */
function story() {
  const day = (i: number): string => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
  const articles = Array.from({ length: 120 }, (_, i) => ({
    id: `a${i}`,
    headline: `Day ${i}`,
    publisher: `Paper ${i}`,
    published: day(i),
  }));
  const events = Array.from({ length: 366 }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: day(i),
    citations: i < 100 ? [`a${i + 10}`, ...(i % 2 ? [{ article: `a${i + 20}`, stance: 'disputes' }] : [])] : [],
  }));
  return { title: 'Year', timeZone: 'UTC', articles, events };
}

beforeAll(async () => {
  timeline = buildTimeline(checkFile(story()).file);
  opened = await openStory(story());
  tiles = await settled(opened.source, timeline);
}, 60_000);

afterAll(async () => {
  tiles.data.close();
  // Cancelled queries end before the database closes
  await new Promise((done) => setTimeout(done, 200));
  opened.close();
});

/** Reads from a store that has what loads after the first picture. */
const read = <Result>(reads: (store: TileStore) => Result): Promise<Result> =>
  tiles.read((store) => reads(store.next()));

test('a source tells what was known on a day as the store in memory does, and steps from day to day', async () => {
  const memory = createMemoryStore(timeline, undefined, () => createRefiner);
  let state: ViewState = INITIAL;
  await read((store) => (state = reduce(INITIAL, { type: 'data', store })));
  await expect.poll(() => read((store) => store.lastPublished)).toBe(memory.lastPublished);
  const days = ['2024-01-03', '2024-01-11', '2024-03-01', '2024-04-29', '2025-01-01'].map((day) => endOfDate(day)!);
  for (const day of days) {
    // oxlint-disable-next-line no-await-in-loop
    const told = await read(({ known }) => [
      known?.knownCount(day),
      known?.previousPublication(day),
      known?.nextPublication(day),
    ]);
    const { known } = memory;
    expect(told).toEqual([known!.knownCount(day), known!.previousPublication(day), known!.nextPublication(day)]);
  }
  // oxlint-disable-next-line no-await-in-loop
  for (const to of ['first', 'next', 'next', 'previous', 'last'] as const) {
    const before = { ...state, store: memory };
    // oxlint-disable-next-line no-await-in-loop
    await read((store) => (state = reduce({ ...before, store }, { type: 'step-publication', to })));
    expect([to, state.asKnownOn]).toEqual([to, reduce(before, { type: 'step-publication', to }).asKnownOn]);
  }
});

test('loaded events say when they were known', async () => {
  const event = await read((store) => (store.awaits('e7'), store.event('e7')));
  const known = await read((store) => store.known!.knownFrom(event!));
  expect(known).toBe(Date.UTC(2024, 0, 19));
});

test('kinds of evidence are offered with their numbers, and the others are left out', async () => {
  const filter = { query: '', hidden: [], evidence: ['disputed'], groupBy: '' } as const;
  const counts = await read((store) => store.counts(filter));
  expect(counts?.choices.kinds).toEqual(['one-voice', 'disputed', 'uncited']);
  expect(counts?.evidence).toMatchObject({ 'one-voice': 100, disputed: 50, uncited: 266 });
  const { total, leftOut } = await read((store) => store.select(filter));
  expect([total, leftOut]).toEqual([50, { query: 0, categories: 0, evidence: 316 }]);
});
