import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { group, randomLcg, range, rollup } from 'd3';
import { buildTimeline, checkFile } from '../../../src/core.ts';
import { K } from '../../../src/engines/duckdb/build.ts';
import { getRareRecords } from '../../../src/model/rare-records.ts';
import { toWallClock } from '../../../src/model/wall-clock-timeline.ts';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { createRefiner } from '../../../src/store/memory/refiner.ts';
import { MemoryMix } from '../../../src/store/memory/category-mix.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import type { Timeline } from '../../../src/model/timeline.ts';
import { createLane } from '../../../src/store/memory/lane.ts';
import { createGroupKeys } from '../../../src/store/memory/groups.ts';
import type { EvidenceKind } from '../../../src/store/selection.ts';
import type { Lane } from '../../../src/store/lane.ts';
import type { EventStore } from '../../../src/store/store.ts';
import type { TimelineEvent } from '../../../src/model/types.ts';
import type { LaneKey, Others, Row, TileFilter, TileId, TimelineSource } from '../../../src/tiles/contract.ts';
import { CONFLICT } from '../../../src/tiles/contract.ts';
import { indexKnownEvents } from '../../../src/evidence/known-events.ts';
import { binLength, binOf, BINS_PER_TILE, tileRange } from '../../../src/tiles/levels.ts';
import { PROFILE_COLUMNS } from '../../../src/tiles/folder/files.ts';
import { pick, randomStory, ZONE } from './random-story.ts';

/** A source of a story, and a function to close it. */
export interface OpenedSource {
  readonly source: TimelineSource;
  close(): void | Promise<void>;
}

/** What a kind of source can do; abilities that are false are not tested. */
export interface Abilities {
  /** Filters by words, place, person and publisher, and lanes by place. */
  readonly search: boolean;
  /** Profiles of any number of columns, exactly. */
  readonly anyProfile: boolean;
  /** Tiles above the coarsest level in `About`. */
  readonly anyLevel: boolean;
}

export const ALL: Abilities = { search: true, anyProfile: true, anyLevel: true };

const ALL_FILTERS: readonly TileFilter[] = [
  {},
  { hidden: ['sea'] },
  { hidden: ['', 'land'] },
  { hidden: ['', 'land', 'sea', 'air'] },
  { query: 'kwangchol' },
  { query: 'fire gaz' },
  { query: '火' },
  { query: 'fire', hidden: ['air'] },
  { query: 'nowhere' },
  { evidence: ['disputed'] },
  { evidence: ['one-voice', 'retracted'], hidden: ['land'] },
  { evidence: ['uncited'], query: 'fire' },
  { evidence: ['unheard-of'] },
  { reportedBy: Date.UTC(1960, 5, 1) },
  { reportedBy: Date.UTC(2001, 8, 1), evidence: ['two-or-more'], hidden: ['', 'sea'] },
  { others: { field: 'category', except: 1 } },
  { others: { field: 'category', except: 9 }, hidden: ['air'] },
  { others: { field: 'place', except: 1 }, query: 'fire' },
  { others: { field: 'person', except: 2 } },
  { others: { field: 'publisher', except: 1 }, reportedBy: Date.UTC(1990, 0, 1) },
];

const ALL_LANES: readonly (LaneKey | undefined)[] = [
  undefined,
  { field: 'category', value: 'sea' },
  { field: 'category', value: '' },
  { field: 'category', value: 'nothing' },
  { field: 'place', value: 'Seoul' },
  { field: 'place', value: '' },
];

/**
 * The tests that every kind of source must pass: it answers like the in-memory store.
 * @param open makes a source for a story
 */
export function describeContract(name: string, open: (story: unknown) => Promise<OpenedSource>, answers = ALL): void {
  describe(`${name} answers as the store in memory does`, () => {
    const clock = new ZoneClock(ZONE);
    let opened: OpenedSource;
    let source: TimelineSource;
    let store: EventStore;
    let whole: Timeline;

    beforeAll(async () => {
      const story = randomStory(7, 600);
      const { file } = checkFile(story);
      const { timeline } = toWallClock(buildTimeline(file), clock, getRareRecords);
      whole = timeline;
      store = createMemoryStore(timeline, clock, () => createRefiner);
      opened = await open(story);
      ({ source } = opened);
    }, 120_000);
    afterAll(() => opened.close());

    const FILTERS = ALL_FILTERS.filter(
      ({ query, evidence, reportedBy, others }) =>
        answers.search ||
        (query === undefined && !evidence && reportedBy === undefined && (!others || others.field === 'category')),
    );
    const LANES = ALL_LANES.filter((lane) => answers.search || lane?.field !== 'place');

    /** The lane of the in-memory store, if it exists and has events. */
    function laneOf(filter: TileFilter, lane: LaneKey | undefined): Lane | undefined {
      const { query = '', hidden = [], evidence = [], reportedBy, others } = filter;
      const kinds = evidence as readonly EvidenceKind[];
      const when = reportedBy === undefined ? {} : { reportedBy };
      if (kinds.includes('unheard-of' as EvidenceKind)) return undefined;
      const selection = store.select({ query, hidden, evidence: kinds, groupBy: lane?.field ?? '', ...when });
      if (others) return otherLane(others, selection.page(0, Infinity), lane);
      return lane ? selection.lanes.find(({ key }) => key === lane.value) : selection.lanes[0];
    }

    /** The lane of those among some events that have a value outside the most frequent ones of the whole story, or none. */
    function otherLane(
      { field, except }: Others,
      events: readonly TimelineEvent[],
      lane: LaneKey | undefined,
    ): Lane | undefined {
      const groupKeys = createGroupKeys(whole);
      const keysOf = (event: TimelineEvent): readonly string[] =>
        groupKeys(event, field === 'person' ? 'people' : field).map((key) =>
          field === 'category' && !['sea', 'land', 'air'].includes(key) ? '' : key,
        );
      const counts = rollup(
        whole.events.flatMap(keysOf).filter(Boolean),
        (each) => each.length,
        (key) => key,
      );
      const most = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, except);
      const kept = new Set(most.map(([key]) => key));
      const shown = events
        .filter((event) => keysOf(event).some((key) => !kept.has(key)))
        .filter((event) => !lane || (event[lane.field] ?? '') === lane.value);
      return shown.length > 0 ? createLane(whole, shown) : undefined;
    }

    /** What a tile of the lane must contain. */
    function expected(lane: Lane | undefined, id: TileId) {
      const time = tileRange(id);
      const starts = Array.from({ length: BINS_PER_TILE }, (_, i) => time.start + i * binLength(id.level));
      if (!lane) return { before: 0, reaching: starts.map(() => 0), straddlers: [], bins: [], events: [] };
      const all = lane.page(0, Infinity);
      const best = (events: typeof all) =>
        events.toSorted((a, b) => b.priority - a.priority || a.position - b.position).slice(0, K);
      const reaching = all.filter(({ from, to }) => from < time.start && to > time.start);
      const bins = lane.bins(time, binLength(id.level));
      return {
        before: all.filter(({ from }) => from < time.start).length,
        reaching: starts.map((at) => all.filter(({ from, to }) => from < at && to > at).length),
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

    test.each(FILTERS)('tiles of %j', async (filter) => {
      const random = randomLcg(3);
      const ids = ({ event }: Row): string => event.id;
      const { coarsest } = (await source.about()).levels;
      for (let i = 0; i < 40; i++) {
        const lane = pick(random, LANES);
        const level = Math.floor(random() * (1 + (answers.anyLevel ? 46 : coarsest)));
        const time = Date.UTC(2001, 8, 11) + (random() - 0.5) * 2 ** (level + 6);
        const id = { level, index: Math.floor(time / 2 ** (level + 4)) };
        const tile = await source.tile(id, filter, lane);
        const { before, reaching, bins } = tile;
        const said = { before, reaching, straddlers: tile.straddlers.map(ids), bins, events: tile.events.map(ids) };
        expect(said, JSON.stringify({ id, lane })).toEqual(expected(laneOf(filter, lane), id));
        expect(tile.articles.map((article) => article.id)).toEqual(citedBy([...tile.straddlers, ...tile.events]));
      }
    });

    test.each(FILTERS)('the profile of %j', async (filter) => {
      const { extent } = await source.about();
      expect(extent).toEqual(store.extent);
      const columns = answers.anyProfile ? 97 : PROFILE_COLUMNS;
      const profile = await source.profile(filter, columns);
      const lane = laneOf(filter, undefined);
      const { possible, certain } = (lane && new MemoryMix().profiles(lane, store.extent, columns, [])[0]) ?? {
        possible: new Float64Array(columns),
        certain: new Float64Array(columns),
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

    test.each(FILTERS)('the list of a range of %j', async (filter) => {
      const random = randomLcg(5);
      const all = laneOf(filter, undefined)?.page(0, Infinity) ?? [];
      for (let i = 0; i < 20; i++) {
        const start = Date.UTC(1890 + Math.floor(random() * 140), 0, 1);
        const within = { start, end: start + Math.floor(random() * 2e11) + 1 };
        const inside = all.filter(({ from }) => from >= within.start && from < within.end).map(({ event }) => event.id);
        const page = await source.page({ range: within, limit: 50 }, filter);
        expect(page.rows.map(({ event }) => event.id)).toEqual(inside.slice(0, 50));
        expect(page.next !== undefined).toBe(inside.length > 50);
        if (page.next === undefined) continue;
        const second = await source.page({ range: within, limit: 50, cursor: page.next }, filter);
        expect(second.rows.map(({ event }) => event.id)).toEqual(inside.slice(50, 100));
      }
    });

    test('articles by bins', async () => {
      const random = randomLcg(9);
      const { coarsest } = (await source.about()).levels;
      const { rail } = store;
      for (let i = 0; i < 40; i++) {
        const level = Math.floor(random() * (1 + coarsest));
        const time = Date.UTC(2001, 8, 11) + (random() - 0.5) * 2 ** (level + 6);
        const id = { level, index: Math.floor(time / 2 ** (level + 4)) };
        const { start, end } = tileRange(id);
        const positions = range(rail.firstFrom(start), rail.firstFrom(end));
        const bins = [...group(positions, (at) => binOf(rail.timeAt(at), level))].map(([bin, members]) => ({
          start: bin * binLength(level),
          count: members.length,
          first: members.slice(0, 4).map((at) => ({ id: rail.idAt(at), time: rail.timeAt(at) })),
        }));
        expect(await source.articleTile(id)).toEqual(bins);
      }
    });

    if (answers.search)
      test('filters by place, person and publisher, and facets', async () => {
        const all = laneOf({}, undefined)!
          .page(0, Infinity)
          .map(({ event }) => event);
        const idsOf = async (filter: TileFilter): Promise<string[]> =>
          (await source.page({ limit: 500 }, filter)).rows.map(({ event }) => event.id);
        const those = (test: (event: (typeof all)[number]) => boolean): string[] =>
          all
            .filter(test)
            .map(({ id }) => id)
            .slice(0, 500);
        expect(await idsOf({ place: 'Seoul' })).toEqual(those(({ place }) => place === 'Seoul'));
        expect(await idsOf({ person: 'Choe' })).toEqual(those(({ people }) => people.includes('Choe')));
        expect(await idsOf({ publisher: 'Evening Post' })).toEqual(
          those(({ citations }) =>
            citations.some(({ article, stance }) => stance !== 'silent' && article.publisher === 'Evening Post'),
          ),
        );
        expect(await idsOf({ place: 'Atlantis' })).toEqual([]);
        expect(await idsOf({ person: '' })).toEqual(those(({ people }) => people.length === 0));
        expect(await idsOf({ publisher: '' })).toEqual(
          those(({ citations }) => !citations.some(({ article, stance }) => stance !== 'silent' && article.publisher)),
        );
        const counts = rollup(
          all,
          (events) => events.length,
          ({ category }) => category ?? '',
        );
        const facets = [...counts].map(([key, count]) => ({ key, count }));
        facets.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
        expect(await source.facets('category', {}, 3)).toEqual(facets.slice(0, 3));
        const people = await source.facets('person', { place: 'Seoul' }, 9);
        expect(people).toContainEqual({
          key: 'Choe',
          count: all.filter(({ place, people: named }) => place === 'Seoul' && named.includes('Choe')).length,
        });
      });

    if (answers.search) {
      test('numbers of events by kind of evidence', async () => {
        for (const filter of [{}, { hidden: ['sea'] }, { query: 'fire', reportedBy: Date.UTC(2001, 0, 1) }]) {
          const { query = '', hidden = [], reportedBy } = filter as TileFilter;
          const when = reportedBy === undefined ? {} : { reportedBy };
          const counts = store.counts({ query, hidden, evidence: [], groupBy: '', ...when })!;
          // oxlint-disable-next-line no-await-in-loop
          const told = await source.facets('evidence', filter, 9);
          const numbers = new Map(told.map(({ key, count }) => [key, count]));
          for (const [kind, count] of Object.entries(counts.evidence)) expect(numbers.get(kind) ?? 0, kind).toBe(count);
        }
        const all = await source.facets('evidence', {}, 9);
        const { conflicts } = store.counts({ query: '', hidden: [], evidence: [], groupBy: '' })!.choices;
        expect(conflicts).toBeGreaterThan(0);
        expect(all).toContainEqual({ key: CONFLICT, count: conflicts });
      });

      test('what had been published by a day', async () => {
        const { published, capabilities } = await source.about();
        expect(capabilities).toEqual(expect.arrayContaining(['evidence', 'known', 'others']));
        const index = indexKnownEvents(whole.events, whole.articles);
        // Of the citations with a day of their own, only the first of an event is a step
        const steps = [
          ...new Set([...whole.articles.map(({ published: date }) => date?.end.latest), ...index.knownFrom]),
        ]
          .filter((moment): moment is number => moment !== undefined && Number.isFinite(moment))
          .sort((a, b) => a - b);
        expect(published).toEqual({ first: steps[0], last: steps.at(-1) });
        const days = [steps[0]! - 1, steps[0]!, steps[5]! + 3, steps[20]!, steps.at(-1)!, Date.UTC(2001, 8, 12)];
        for (const day of days)
          // oxlint-disable-next-line no-await-in-loop
          expect(await source.known!(day), String(day)).toEqual({
            events: index.knownCount(day),
            ...defined(
              'previous',
              steps.findLast((moment) => moment <= day - 86_400_000),
            ),
            ...defined(
              'next',
              steps.find((moment) => moment > day),
            ),
          });
      });
    }

    test('what does not exist', async () => {
      expect(await source.event('nothing', {})).toBeUndefined();
      expect(await source.event('e1', { hidden: ['', 'sea', 'land', 'air'] })).toBeUndefined();
      const stop = new AbortController();
      stop.abort();
      const call = source.tile({ level: 30, index: 0 }, {}, undefined, stop.signal);
      await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    });
  });
}

const defined = (name: string, value: number | undefined) => (value === undefined ? {} : { [name]: value });

/** Ids of the articles that some events cite, each once, in order. */
function citedBy(rows: readonly Row[]): string[] {
  const cited = rows.flatMap(({ event }) =>
    event.citations.map((each) => (typeof each === 'string' ? each : each.article)),
  );
  return [...new Set(cited)].toSorted();
}
