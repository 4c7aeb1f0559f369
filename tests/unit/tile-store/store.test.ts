import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildTimeline, checkFile } from '../../../src/core.ts';
import type { Timeline } from '../../../src/model/timeline.ts';
import { reduce } from '../../../src/state/reduce.ts';
import { INITIAL, type ViewState } from '../../../src/state/view-state.ts';
import { openStory } from '../engines/open-story.ts';
import { type Settled, settled } from './settled.ts';

const DAY = 86_400_000;
let opened: Awaited<ReturnType<typeof openStory>>;
let tiles: Settled;
let timeline: Timeline;

/** Forty events on one day, and one on each of the two hundred following days. */
const story = {
  title: 'Days',
  timeZone: 'UTC',
  categories: [{ id: 'a', label: 'A' }],
  articles: [{ id: 'report', headline: 'Report', published: '2020-03-01' }],
  events: Array.from({ length: 240 }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: new Date(Date.UTC(2020, 0, 1) + Math.max(0, i - 39) * DAY).toISOString().slice(0, 10),
    category: i % 2 === 0 ? 'a' : undefined,
    citations: ['report'],
  })),
};
const EVERYTHING = { query: '', hidden: [], evidence: [], groupBy: '' } as const;

beforeAll(async () => {
  timeline = buildTimeline(checkFile(story).file);
  opened = await openStory(story);
  tiles = await settled(opened.source, timeline);
}, 60_000);

afterAll(async () => {
  tiles.data.close();
  // Cancelled queries end before the database closes
  await new Promise((done) => setTimeout(done, 200));
  opened.close();
});

test('the list has its events at their positions, and each is a single object', async () => {
  const page = await tiles.read((store) => store.select(EVERYTHING).page(100, 50));
  expect(page.map(({ id }) => id)).toEqual(timeline.events.slice(100, 150).map(({ id }) => id));
  const again = await tiles.read((store) => page.map(({ id }) => store.event(id)));
  expect(again.every((event, i) => event === page[i])).toBe(true);
  const [first] = page;
  expect(first!.citations[0]!.article).toBe(page[1]!.citations[0]!.article);
  expect(first!.citations[0]!.article.events).toContain(first);
});

test('positions, neighbours and spans of a filter include all its events', async () => {
  const filter = { ...EVERYTHING, hidden: ['a'] };
  const shown = timeline.events.filter(({ category }) => category !== 'a');
  const told = await tiles.read((store) => {
    const selection = store.select(filter);
    const { id } = selection.at(70) ?? { id: '' };
    return [selection.total, id, selection.positionOf(id), selection.at(71)?.id, selection.span(70, 'month')];
  });
  expect(told.slice(0, 4)).toEqual([shown.length, shown[70]!.id, 70, shown[71]!.id]);
  const month = told[4];
  expect(month).toMatchObject({ level: 'month', articles: undefined });
});

test('what cannot be made lanes of is shown without', async () => {
  const groupings = ['category', 'place', 'people', ''] as const;
  const shown: string[] = [];
  for (const groupBy of groupings) {
    // oxlint-disable-next-line no-await-in-loop -- each is chosen after the one before is shown
    const { groupBy: made, lanes } = await tiles.read((store) => store.select({ ...EVERYTHING, groupBy }));
    shown.push(`${groupBy}: ${made} ${lanes.length}`);
  }
  // No event has a place: one lane of all those without
  expect(shown).toEqual(['category: category 2', 'place: place 1', 'people: people 1', ':  1']);
});

test('an event is found by its id, and an id that nothing has is not awaited for ever', async () => {
  expect(await tiles.read((store) => (store.awaits('e200'), store.event('e200')?.title))).toBe('Event 200');
  await tiles.read((store) => store.awaits('nothing'));
  expect(await tiles.read((store) => store.awaits('nothing'))).toBe(false);
});

test('a cluster at one moment lists all events that begin then, and stays open when more arrive', async () => {
  let state: ViewState = INITIAL;
  await tiles.read((store) => (state = reduce(INITIAL, { type: 'data', store })));
  const few = timeline.events.slice(0, 3).map(({ id }) => state.store!.event(id)!);
  const from = Date.UTC(2020, 0, 1);
  state = reduce(state, { type: 'open-cluster', events: few, from, to: from });
  expect(state.cluster!.events.length).toBe(3);
  await tiles.read((store) => (state = reduce(state, { type: 'arrived', store })));
  expect(state.cluster!.events.map(({ id }) => id)).toEqual(timeline.events.slice(0, 40).map(({ id }) => id));
});

test('requests nothing for a range other than the view, which may be far longer than its slices', async () => {
  const view = { start: Date.UTC(2020, 2, 1), end: Date.UTC(2020, 2, 1) + 60_000 };
  const cluster = { start: Date.UTC(2020, 0, 1), end: Date.UTC(2020, 5, 1) };
  await tiles.read((store) => store.select(EVERYTHING).lanes[0]!.bins(view, 1000));
  const [lookedAt, candidates, count] = await tiles.read((store) => {
    const [lane] = store.select(EVERYTHING).lanes;
    lane!.bins(view, 1000);
    const looked = tiles.data.lookedAt;
    const found = lane!.candidates(cluster, [], 4).map(({ event }) => event.title);
    return [tiles.data.lookedAt === looked, found, lane!.countInView(cluster)];
  });
  expect([lookedAt, candidates]).toEqual([true, ['Event 99']]);
  expect(count).toBeGreaterThan(100);
});

test('data that arrives changes nothing else in a view', async () => {
  let state: ViewState = INITIAL;
  await tiles.read((store) => (state = reduce(INITIAL, { type: 'data', store })));
  const moved = {
    ...state,
    range: { start: Date.UTC(2020, 1, 1), end: Date.UTC(2020, 2, 1) },
    focused: 'e70',
    hovered: 'e71',
  };
  const next = await tiles.read((store) => reduce(moved, { type: 'arrived', store }));
  const { store: _, selection: __, ...rest } = moved;
  expect(next).toMatchObject(rest);
});
