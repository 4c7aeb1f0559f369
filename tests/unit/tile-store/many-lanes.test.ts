import { randomLcg } from 'd3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildTimeline, checkFile } from '../../../src/core.ts';
import type { Timeline } from '../../../src/model/timeline.ts';
import { MAX_LANES } from '../../../src/tile-store/lane-groups.ts';
import { openStory } from '../engines/open-story.ts';
import { type Settled, settled } from './settled.ts';

let opened: Awaited<ReturnType<typeof openStory>>;
let tiles: Settled;
let timeline: Timeline;

/** Events in sixty towns, some of which are named much more often than others, and with two of sixty people each. */
function story() {
  const random = randomLcg(5);
  const some = (): number => Math.floor(60 * random() ** 2);
  const events = Array.from({ length: 900 }, (_, i) => ({
    id: `e${i}`,
    title: i % 3 === 0 ? `Fire ${i}` : `Fair ${i}`,
    date: `${1990 + (i % 30)}-0${1 + (i % 9)}-11`,
    ...(i % 7 > 0 && { place: `Town ${some()}`, people: [...new Set([`Person ${some()}`, `Person ${some()}`])] }),
    citations: [],
  }));
  return { title: 'Towns', timeZone: 'UTC', articles: [], events };
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

const EVERYTHING = { query: '', hidden: [], evidence: [], groupBy: '' } as const;

/** How many events have each value, most first, as a source orders them. */
function frequencies(valuesOf: (event: Timeline['events'][number]) => readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const event of timeline.events)
    for (const value of valuesOf(event)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

test.each([
  ['place', (event: Timeline['events'][number]) => (event.place ? [event.place] : [])],
  ['people', (event: Timeline['events'][number]) => event.people],
] as const)(
  'of too many lanes by %s, the largest are drawn, and one more has all other events',
  async (groupBy, of) => {
    for (const query of ['', 'fire']) {
      // oxlint-disable-next-line no-await-in-loop
      const lanes = await tiles.read((store) =>
        store.select({ ...EVERYTHING, groupBy, query }).lanes.map((lane) => {
          const all = { start: Date.UTC(1980, 0, 1), end: Date.UTC(2030, 0, 1) };
          const bins = lane.bins(all, 2 ** 38);
          return { key: lane.key, total: lane.total, seen: bins.reduce((sum, { lo, hi }) => sum + hi - lo, 0) };
        }),
      );
      const most = frequencies(of).slice(0, MAX_LANES - 1);
      const kept = new Set(most.map(([key]) => key));
      const found = timeline.events.filter(({ title }) => title.toLowerCase().startsWith(query));
      const expected = [...kept].map((key) => [key, found.filter((event) => of(event).includes(key)).length] as const);
      const rest = found.filter(
        (event) => of(event).length === 0 || of(event).some((value) => !kept.has(value)),
      ).length;
      expect(rest).toBeGreaterThan(50);
      expect(lanes.at(-1)).toEqual({ key: '', total: rest, seen: rest });
      expect(new Map(lanes.slice(0, -1).map(({ key, total }) => [key, total]))).toEqual(
        new Map(expected.filter(([, count]) => count > 0)),
      );
      expect(lanes.every(({ total, seen }) => total === seen)).toBe(true);
    }
  },
);

test('a lane stays where more values than are listed have more events of a search', async () => {
  const towns = Array.from({ length: 520 }, (_, i) => `Hamlet ${1000 + i}`);
  const event = (id: string, title: string, place: string) => ({ id, title, place, date: '2001-09-11', citations: [] });
  const events = [
    // Each hamlet has two fires and nothing else
    ...towns.flatMap((town, i) => [0, 1].map((n) => event(`h${i}-${n}`, 'Fire', town))),
    // Metropolis has most events, but only one fire
    ...Array.from({ length: 50 }, (_, i) => event(`m${i}`, i === 0 ? 'Fire' : 'Fair', 'Metropolis')),
  ];
  const towns520 = { title: 'Towns', timeZone: 'UTC', articles: [], events };
  const made = await openStory(towns520);
  const found = await settled(made.source, buildTimeline(checkFile(towns520).file));
  const lanes = await found.read((store) =>
    store.select({ ...EVERYTHING, groupBy: 'place', query: 'fire' }).lanes.map(({ key, total }) => ({ key, total })),
  );
  expect(lanes.map(({ key, total }) => [key, total])).toContainEqual(['Metropolis', 1]);
  expect(lanes.length).toBe(MAX_LANES);
  expect(lanes.reduce((sum, { total }) => sum + total, 0)).toBe(1041);
  found.data.close();
  await new Promise((done) => setTimeout(done, 200));
  made.close();
});

test('groupings with many values are offered', async () => {
  const counts = await tiles.read((store) => store.counts(EVERYTHING));
  expect(counts?.choices.groupings).toEqual(['place']);
});
