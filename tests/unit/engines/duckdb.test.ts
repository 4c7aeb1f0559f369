import { MemoryMix } from '../../../src/store/memory/category-mix.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomInt, randomLcg } from 'd3';
import { buildTimeline, checkFile } from '../../../src/core.ts';
import { K } from '../../../src/engines/duckdb/build.ts';
import { getRareRecords } from '../../../src/model/rare-records.ts';
import { toWallClock } from '../../../src/model/wall-clock-timeline.ts';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { createRefiner } from '../../../src/store/memory/refiner.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import type { Lane } from '../../../src/store/lane.ts';
import type { EventStore } from '../../../src/store/store.ts';
import type { LaneKey, Row, TileFilter, TileId, TimelineSource } from '../../../src/tiles/contract.ts';
import { binLength, BINS_PER_TILE, tileRange } from '../../../src/tiles/levels.ts';
import { openStory } from './open-story.ts';

const ZONE = 'Asia/Seoul';
const pick = <Item>(random: () => number, items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;

/** A story with dates of all kinds, crowded days, and words to be searched for. */
function randomStory(seed: number, count: number) {
  const random = randomLcg(seed);
  const number = (min: number, max: number): number => randomInt.source(random)(min, max)();
  const two = (n: number): string => String(n).padStart(2, '0');
  const year = (): number => number(1890, 2030);
  const dates = [
    () => '2001-09-11',
    () => `${year()}`,
    () => `${year()}-${two(number(1, 13))}`,
    () => `${year()}-${two(number(1, 13))}-${two(number(1, 29))}`,
    () => `2001-09-${two(number(1, 29))}T${two(number(0, 24))}:${two(number(0, 60))}Z`,
    () => `${number(1900, 1950)}/${number(1950, 2000)}`,
    () => `${year()}/..`,
    () => `../${year()}`,
    () => `${year()}~`,
    () => `[${number(1900, 1910)}-05, ${number(1911, 1920)}]`,
  ];
  const articles = Array.from({ length: 40 }, (_, i) => ({
    id: `a${i}`,
    headline: pick(random, ['A fire at sea', 'Kwang-chol returns', '海の火', 'Łódź in the news']),
    ...(random() < 0.8 && { publisher: pick(random, ['The Gazette', 'THE GAZETTE', 'Evening Post']) }),
    ...(random() < 0.8 && { published: pick(random, dates)() }),
  }));
  const events = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: `${pick(random, ['Fire', 'Landing', 'Treaty', 'Visit'])} ${i}`,
    date: pick(random, dates)(),
    ...(random() < 0.8 && { category: pick(random, ['sea', 'land', 'air']) }),
    ...(random() < 0.5 && { place: pick(random, ['Seoul', 'Moscow']) }),
    ...(random() < 0.5 && { people: [pick(random, ['No', 'Choe']), 'Belousov'] }),
    ...(random() < 0.3 && { importance: number(0, 5) / 4 }),
    citations: articles.filter(() => random() < 0.04).map(({ id }) => id),
  }));
  return { title: 'Random', timeZone: ZONE, articles, events };
}

describe('a database in DuckDB answers as the store in memory does', () => {
  const clock = new ZoneClock(ZONE);
  let opened: Awaited<ReturnType<typeof openStory>>;
  let source: TimelineSource;
  let store: EventStore;

  beforeAll(async () => {
    const story = randomStory(7, 600);
    const { file } = checkFile(story);
    const { timeline } = toWallClock(buildTimeline(file), clock, getRareRecords);
    store = createMemoryStore(timeline, clock, () => createRefiner);
    opened = await openStory(story);
    ({ source } = opened);
  }, 60_000);
  afterAll(() => opened.close());

  const FILTERS: readonly TileFilter[] = [
    {},
    { hidden: ['sea'] },
    { hidden: ['', 'land'] },
    { query: 'kwangchol' },
    { query: 'fire gaz' },
    { query: '火' },
    { query: 'fire', hidden: ['air'] },
    { query: 'nowhere' },
  ];

  /** The lane of the store in memory, if there is one with events. */
  function laneOf(filter: TileFilter, lane: LaneKey | undefined): Lane | undefined {
    const { query = '', hidden = [] } = filter;
    const selection = store.select({ query, hidden, evidence: [], groupBy: lane?.field ?? '' });
    return lane ? selection.lanes.find(({ key }) => key === lane.value) : selection.lanes[0];
  }

  /** What a tile of the lane must be. */
  function expected(lane: Lane | undefined, id: TileId) {
    const range = tileRange(id);
    const starts = Array.from({ length: BINS_PER_TILE }, (_, i) => range.start + i * binLength(id.level));
    if (!lane) return { before: 0, reaching: starts.map(() => 0), straddlers: [], bins: [], events: [] };
    const all = lane.page(0, Infinity);
    const best = (events: typeof all) =>
      events.toSorted((a, b) => b.priority - a.priority || a.position - b.position).slice(0, K);
    const reaching = all.filter(({ from, to }) => from < range.start && to > range.start);
    const bins = lane.bins(range, binLength(id.level));
    return {
      before: all.filter(({ from }) => from < range.start).length,
      reaching: starts.map((time) => all.filter(({ from, to }) => from < time && to > time).length),
      straddlers: best(reaching).map(({ event }) => event.id),
      bins: bins.map(({ start, lo, hi }) => ({ start, count: hi - lo, ...lane.bounds(lo, hi) })),
      events: bins.flatMap(({ lo, hi }) => {
        const ids = new Set(best(all.slice(lo, hi)));
        return all
          .slice(lo, hi)
          .filter((each) => ids.has(each))
          .map(({ event }) => event.id);
      }),
    };
  }

  const LANES: readonly (LaneKey | undefined)[] = [
    undefined,
    { field: 'category', value: 'sea' },
    { field: 'category', value: '' },
    { field: 'place', value: 'Seoul' },
    { field: 'place', value: '' },
  ];

  test.each(FILTERS)('tiles of %j', async (filter) => {
    const random = randomLcg(3);
    const ids = ({ event }: Row): string => event.id;
    for (let i = 0; i < 40; i++) {
      const lane = pick(random, LANES);
      const level = Math.floor(random() * 46);
      const time = Date.UTC(2001, 8, 11) + (random() - 0.5) * 2 ** (level + 6);
      const id = { level, index: Math.floor(time / 2 ** (level + 4)) };
      const tile = await source.tile(id, filter, lane);
      const { before, reaching, bins } = tile;
      const said = { before, reaching, straddlers: tile.straddlers.map(ids), bins, events: tile.events.map(ids) };
      expect(said, JSON.stringify({ id, lane })).toEqual(expected(laneOf(filter, lane), id));
    }
  });

  test.each(FILTERS)('the profile of %j', async (filter) => {
    const { extent } = await source.about();
    expect(extent).toEqual(store.extent);
    const profile = await source.profile(filter, 97);
    const lane = laneOf(filter, undefined);
    const { possible, certain } = (lane && new MemoryMix().profiles(lane, store.extent, 97, [])[0]) ?? {
      possible: new Float64Array(97),
      certain: new Float64Array(97),
    };
    profile.possible.forEach((value, i) => expect(value).toBeCloseTo(possible[i]!, 6));
    profile.certain.forEach((value, i) => expect(value, String(i)).toBeCloseTo(certain[i]!, 6));
  });

  test.each(FILTERS)('pages and neighbours of %j', async (filter) => {
    const all =
      laneOf(filter, undefined)
        ?.page(0, Infinity)
        .map(({ event }) => event.id) ?? [];
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await source.page({ limit: 37, cursor }, filter);
      paged.push(...page.rows.map(({ event }) => event.id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(paged).toEqual(all);
    for (const position of [0, 1, all.length - 1]) {
      const id = all[position];
      if (id === undefined) continue;
      const detail = await source.event(id, filter);
      expect(detail).toMatchObject({ row: { event: { id } } });
      expect([detail?.previous, detail?.next]).toEqual([all[position - 1], all[position + 1]]);
    }
  });
});
