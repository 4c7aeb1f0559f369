import { randomInt, randomLcg } from 'd3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildTimeline, checkFile } from '../../../src/core.ts';
import { fitPlot, NO_PREVIOUS_PLOT } from '../../../src/layout/plot-height.ts';
import type { Plot } from '../../../src/layout/plot.ts';
import { getRareRecords } from '../../../src/model/rare-records.ts';
import { toWallClock } from '../../../src/model/wall-clock-timeline.ts';
import type { Range } from '../../../src/model/types.ts';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { INITIAL } from '../../../src/state/view-state.ts';
import { createRefiner } from '../../../src/store/memory/refiner.ts';
import { MemoryMix } from '../../../src/store/memory/category-mix.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import type { Lane } from '../../../src/store/lane.ts';
import { EVIDENCE_KINDS, type Filter, type Selection } from '../../../src/store/selection.ts';
import type { EventStore } from '../../../src/store/store.ts';
import { tileFilter } from '../../../src/tile-store/filter-key.ts';
import { PROFILE_COLUMNS } from '../../../src/tile-store/tile-data.ts';
import { openStory } from '../engines/open-story.ts';
import { around } from '../layout/support.ts';
import { type Settled, settled } from './settled.ts';
import { wholeBins } from './whole-bins.ts';

const IS_THOROUGH = Boolean(process.env['THOROUGH']);
/** `npm run test:store` sets them. */
const EVENTS = Number(process.env['EVENTS'] ?? (IS_THOROUGH ? 100_000 : 4000));
const CASES = Number(process.env['VIEWS'] ?? (IS_THOROUGH ? 500 : 40));
const SEED = Number(process.env['SEED'] ?? 3);
const K = 16;
const PEOPLE = ['Ada', 'Bo', 'Cy', 'Di'];
const pick = <Item>(random: () => number, items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;

/** Records over thirty years with crowded weeks, and dates of all kinds. */
function crowdedStory(count: number) {
  const random = randomLcg(SEED + 4);
  const two = (n: number): string => String(n).padStart(2, '0');
  const number = (min: number, max: number): number => randomInt.source(random)(min, max)();
  const day = (): string => `${number(1990, 2020)}-${two(number(1, 13))}-${two(number(1, 29))}`;
  const dates = [
    day,
    day,
    day,
    () => `2004-03-${two(number(1, 29))}T${two(number(0, 24))}:${two(number(0, 60))}Z`,
    () => day().slice(0, 7),
    () => `${number(1990, 2020)}`,
    () => `${number(1990, 2004)}/${number(2004, 2020)}`,
    () => `2004-03-01/2004-${two(number(4, 13))}`,
    () => `${day()}~`,
    () => `${number(1990, 2020)}/..`,
  ];
  const articles = Array.from({ length: 50 }, (_, i) => ({
    id: `a${i}`,
    headline: `Report ${i}`,
    published: day(),
    publisher: ['Post', 'Wire', undefined][i % 3],
  }));
  const citations = () => {
    const cited = Array.from({ length: pick(random, [0, 1, 1, 1, 2, 3]) }, () => articles[number(0, 50)]!.id);
    return [...new Set(cited)].map((article) => ({
      article,
      stance: pick(random, ['reports', 'reports', 'reports', 'disputes', 'retracts', 'silent']),
    }));
  };
  const events = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: `${pick(random, ['Fire', 'Landing', 'Treaty', 'Visit'])} ${i}`,
    date: pick(random, dates)(),
    ...(random() < 0.9 && { category: pick(random, ['sea', 'land', 'air']) }),
    ...(random() < 0.8 && { place: pick(random, ['Harbour', 'Hill', 'Mill']) }),
    ...(random() < 0.6 && { people: [...new Set([pick(random, PEOPLE), pick(random, PEOPLE)])] }),
    importance: number(0, 1000) / 1000,
    citations: citations(),
  }));
  const categories = ['land', 'sea', 'air'].map((id) => ({ id, label: id.toUpperCase() }));
  return { title: 'Crowded', timeZone: 'UTC', categories, articles, events };
}

/** The visible parts of a plot. Which events of a cluster come first depends on bins, and is not compared. */
const seen = ({ events, clusters, lanes, height }: Plot) => ({
  events: events.map(({ id, lane, row, y, x0, x1, side, labelX, labelWidth }) => {
    return { id, lane, row, y, x0, x1, side, labelX, labelWidth };
  }),
  clusters: clusters.map(({ key, count, x, width, y, from, lastFrom, to, lane }) => {
    return { key, count, x, width, y, from, lastFrom, to, lane };
  }),
  lanes,
  height,
});

describe('a store of tiles shows what the store in memory shows, by whole bins', () => {
  const random = randomLcg(SEED);
  let opened: Awaited<ReturnType<typeof openStory>>;
  let memory: EventStore;
  let tiles: Settled;

  beforeAll(async () => {
    const story = crowdedStory(EVENTS);
    const { file } = checkFile(story);
    const { timeline, clock } = toWallClock(buildTimeline(file), new ZoneClock('UTC'), getRareRecords);
    memory = createMemoryStore(timeline, clock, () => createRefiner);
    opened = await openStory(story);
    tiles = await settled(opened.source, timeline);
  }, 600_000);

  afterAll(async () => {
    tiles.data.close();
    // Cancelled queries end before the database closes
    await new Promise((done) => setTimeout(done, 200));
    opened.close();
  });

  /** Except for categories, a source orders lanes only by their numbers of events. */
  const inOrder = (lanes: readonly Lane[], { groupBy }: Filter): readonly Lane[] =>
    groupBy && groupBy !== 'category'
      ? lanes.toSorted(
          (a, b) => Number(a.key === '') - Number(b.key === '') || b.total - a.total || (a.key < b.key ? -1 : 1),
        )
      : lanes;

  const plotOf = (store: EventStore, selection: Selection, range: Range, width: number, height: number): Plot =>
    fitPlot({ ...INITIAL, store, selection, range }, range, around(width, height), NO_PREVIOUS_PLOT);

  const number = (min: number, max: number): number => randomInt.source(random)(min, max)();
  const randomFilter = (): Filter => ({
    query: random() < 0.4 ? pick(random, ['fire', 'land', 'treaty 1', 'visit', 'nothing like it']) : '',
    hidden: random() < 0.3 ? [pick(random, ['sea', 'land', 'air', ''])] : [],
    evidence: random() < 0.3 ? [pick(random, EVIDENCE_KINDS), pick(random, EVIDENCE_KINDS)] : [],
    ...(random() < 0.3 && { reportedBy: Date.UTC(number(1990, 2020), number(0, 12), 1) }),
    groupBy: random() < 0.3 ? pick(random, ['category', 'place', 'people', 'publisher'] as const) : '',
  });

  const randomRange = (): Range => {
    const { start, end } = memory.extent;
    const length = (end - start) * 2 ** (-random() * 18);
    const crowd = Date.UTC(2004, 2, 1) + random() * 40 * 86_400_000;
    const from = Math.round(random() < 0.5 ? crowd : start + random() * (end - start - length));
    return { start: from, end: from + Math.ceil(length) };
  };

  test(`in ${CASES} random views of ${EVENTS} events, seed ${SEED}: events, rows, clusters and their counts`, async () => {
    let clusters = 0;
    for (let i = 0; i < CASES; i++) {
      const [filter, range] = [randomFilter(), randomRange()];
      const [width, height] = [300 + Math.floor(random() * 1200), 120 + Math.floor(random() * 500)];
      const exact = memory.select(filter);
      const expected = plotOf(
        memory,
        { ...exact, lanes: inOrder(exact.lanes, filter).map((lane) => wholeBins(lane, K)) },
        range,
        width,
        height,
      );
      // oxlint-disable-next-line no-await-in-loop
      const plot = await tiles.read((store) => plotOf(store, store.select(filter), range, width, height));
      expect({ i, filter, range, ...seen(plot) }).toEqual({ i, filter, range, ...seen(expected) });
      clusters += plot.clusters.length;
    }
    expect(clusters).toBeGreaterThan(CASES);
  }, 1_800_000);

  test('numbers of events, left-out events, and profiles', async () => {
    for (const filter of Array.from({ length: 20 }, randomFilter)) {
      const exact = memory.select(filter);
      // oxlint-disable-next-line no-await-in-loop
      const told = await tiles.read((store) => {
        const { total, leftOut, lanes, groupBy } = store.select(filter);
        const profile = tiles.data.profile(tileFilter(filter, tiles.data.can));
        return { total, leftOut, groupBy, lanes: lanes.map(({ key, label, total: n }) => [key, label, n]), profile };
      });
      const { total, leftOut, groupBy, lanes } = exact;
      const byKey = (a: readonly unknown[], b: readonly unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);
      expect({ ...told, lanes: told.lanes.sort(byKey), profile: undefined }).toEqual({
        total,
        leftOut,
        groupBy,
        lanes: lanes.map(({ key, label, total: n }) => [key, label, n]).sort(byKey),
        profile: undefined,
      });
      const whole = exact.disjointLanes.map(
        (lane) => new MemoryMix().profiles(lane, memory.extent, PROFILE_COLUMNS, [])[0]!,
      );
      for (const part of ['possible', 'certain'] as const)
        told.profile?.[part].forEach((value, column) =>
          expect(value).toBeCloseTo(
            whole.reduce((sum, each) => sum + each[part][column]!, 0),
            6,
          ),
        );
    }
  }, 600_000);
});
