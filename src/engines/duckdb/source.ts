import type { ArticleRecord, ListedEvent } from '../../file/types.ts';
import type {
  About,
  EventDetail,
  FacetCount,
  FacetField,
  GlyphBin,
  KnownDay,
  LaneKey,
  Page,
  PageRequest,
  Row,
  Tile,
  TileFilter,
  TileId,
  TileProfile,
  TimelineSource,
} from '../../tiles/contract.ts';
import { binLength, tileRange } from '../../tiles/levels.ts';
import { DAY_MS } from '../../dates/calendar.ts';
import { evidenceFacets } from '../evidence-bits.ts';
import { MAX_NAMED } from '../../tiles/named-articles.ts';
import { profileOfGroups } from '../profile.ts';
import { reachingOf, reachingOfEnds } from '../reaching.ts';
import type { OpenedDatabase } from './about.ts';
import { shownCondition, subsetCondition } from './conditions.ts';
import type { DuckDb, SqlRow } from './connect.ts';
import { knownDayOf } from '../known-day.ts';
import { recordsQuery } from './record-queries.ts';
import { orAbort } from './shared.ts';
import { Subsets } from './subsets.ts';
import {
  beforeQuery,
  bestOfAllQuery,
  bestQuery,
  binsQuery,
  isCounted,
  profileQuery,
  type Query,
  reachingQuery,
  SPINE,
  straddlersQuery,
} from './tile-queries.ts';

/** Profiles of all events that are kept. */
const MAX_PROFILES = 8;

/** A source over a database that `build` made. */
export class DuckDbSource implements TimelineSource {
  readonly #database: DuckDb;
  readonly #opened: OpenedDatabase;
  readonly #subsets: Subsets;
  /** Of all events, by numbers of columns. */
  readonly #profiles = new Map<number, Promise<TileProfile>>();

  constructor(database: DuckDb, opened: OpenedDatabase) {
    this.#database = database;
    this.#opened = opened;
    this.#subsets = new Subsets(database, opened.prepared.numbers, this);
  }

  async about(): Promise<About> {
    return this.#opened.about;
  }

  async profile(filter: TileFilter, columns: number, signal?: AbortSignal): Promise<TileProfile> {
    const isAll = subsetCondition(filter, undefined) === undefined && (filter.hidden ?? []).length === 0;
    if (!isAll) return this.#profile(filter, columns, signal);
    // Every reader asks for that of all events, which takes a look at each: it goes on when one of them has left
    let known = this.#profiles.get(columns);
    if (!known) {
      known = this.#profile({}, columns);
      if (this.#profiles.size >= MAX_PROFILES) this.#profiles.clear();
      this.#profiles.set(columns, known);
      known.catch(() => this.#profiles.delete(columns));
    }
    signal?.throwIfAborted();
    return orAbort(known, signal);
  }

  #profile(filter: TileFilter, columns: number, signal?: AbortSignal): Promise<TileProfile> {
    const { start = 0, end = 1 } = this.#opened.about.extent ?? {};
    return this.#withTable(filter, undefined, signal, async (table, shown) => {
      const rows = await this.#all(profileQuery(table, start, end, columns, shown), signal);
      const groups = rows.map((row) => ({
        first: Number(row['first']),
        last: Number(row['last']),
        certain:
          row['certain_first'] === null
            ? undefined
            : ([Number(row['certain_first']), Number(row['certain_last'])] as const),
        count: Number(row['n']),
      }));
      return profileOfGroups(groups, columns);
    });
  }

  tile(tile: TileId, filter: TileFilter, lane: LaneKey | undefined, signal?: AbortSignal): Promise<Tile> {
    const { prepared } = this.#opened;
    const { start } = tileRange(tile);
    return this.#withTable(filter, lane, signal, async (table, shown) => {
      const isAll = table === SPINE && shown.sql === 'true';
      const counted = isCounted(table, tile, prepared);
      const before = async (): Promise<SqlRow> =>
        (await this.#all(beforeQuery(table, start, shown, prepared), signal))[0]!;
      const binsAndBefore = async (): Promise<[SqlRow[], SqlRow]> => {
        if (counted || !isAll)
          return Promise.all([this.#all(binsQuery(table, tile, shown, prepared), signal), before()]);
        const bins = await this.#all(binsQuery(table, tile, shown, prepared), signal);
        // Seqs are in order of time: that of the tile's first event is the number of events before it
        return [bins, bins[0] ? { n: bins[0]['first'] } : await before()];
      };
      const [[bins, begun], groups, straddlers, best] = await Promise.all([
        binsAndBefore(),
        counted ? [] : this.#all(reachingQuery(table, tile, shown, prepared), signal),
        this.#records(straddlersQuery(table, start, shown, prepared), signal),
        isAll
          ? this.#all(bestOfAllQuery(tile), signal)
          : this.#records(bestQuery(table, tile, shown, lane, prepared), signal),
      ]);
      return {
        before: Number(begun['n']),
        reaching: counted ? reachingOfEnds(tile, begun, bins) : reachingOf(groups),
        straddlers: straddlers.map(rowOf),
        bins: bins
          .filter((row) => Number(row['n']) > 0)
          .map((row) => ({
            start: Number(row['bin']) * binLength(tile.level),
            count: Number(row['n']),
            from: Number(row['first_from']),
            lastFrom: Number(row['last_from']),
            to: Number(row['last_to']),
          })),
        events: best.map(rowOf),
        articles: await this.#articles([...straddlers, ...best], signal),
      };
    });
  }

  async articleTile(tile: TileId, signal?: AbortSignal): Promise<readonly GlyphBin[]> {
    const { start, end } = tileRange(tile);
    const sql = `
      SELECT CAST(floor(time / ${binLength(tile.level)}) AS BIGINT) AS bin, count(*) AS n, min_by({'id': id, 'time': time}, seq, ${MAX_NAMED}) AS first
      FROM rail WHERE time >= ${start} AND time < ${end} GROUP BY bin ORDER BY bin`;
    const rows = await this.#all({ sql, values: [] }, signal);
    return rows.map((row) => ({
      start: Number(row['bin']) * binLength(tile.level),
      count: Number(row['n']),
      first: itemsOf(row['first']).map((each) => {
        const { entries } = each as { entries: { id: string; time: number } };
        return { id: entries.id, time: entries.time };
      }),
    }));
  }

  page({ range, cursor, limit }: PageRequest, filter: TileFilter, signal?: AbortSignal): Promise<Page> {
    const after = cursor === undefined ? -1 : Number(cursor);
    return this.#withTable(filter, undefined, signal, async (table, shown) => {
      const within = range ? `AND t0 >= ${Number(range.start)} AND t0 < ${Number(range.end)}` : '';
      const sql = `SELECT seq FROM ${table} WHERE seq > ${after} ${within} AND ${shown.sql} ORDER BY seq LIMIT ${limit + 1}`;
      const found = await this.#records({ sql, values: shown.values }, signal);
      const rows = found.slice(0, limit);
      return {
        rows: rows.map(rowOf),
        articles: await this.#articles(rows, signal),
        ...(found.length > limit && { next: String(rows.at(-1)!['seq']) }),
      };
    });
  }

  event(id: string, filter: TileFilter, signal?: AbortSignal): Promise<EventDetail | undefined> {
    return this.#withTable(filter, undefined, signal, async (table, shown) => {
      // Few have the same hash
      const sameHash = { sql: 'SELECT seq FROM spine WHERE id_hash = hash(?)', values: [id] };
      const found = (await this.#records(sameHash, signal)).find((row) => rowOf(row).event.id === id);
      if (!found) return undefined;
      const seq = Number(found['seq']);
      const near = (step: 1 | -1): Promise<SqlRow[]> => {
        const [comparison, order] = step > 0 ? ['>=', 'ASC'] : ['<=', 'DESC'];
        if (table === SPINE && shown.sql === 'true') return this.#recordsOf([seq, seq + step], signal);
        const sql = `SELECT seq FROM ${table} WHERE seq ${comparison} ${seq} AND ${shown.sql} ORDER BY seq ${order} LIMIT 2`;
        return this.#records({ sql, values: shown.values }, signal);
      };
      const [from, upTo] = await Promise.all([near(1), near(-1)]);
      const [row, next] = from;
      if (!row || Number(row['seq']) !== seq) return undefined;
      const idOf = (other: SqlRow | undefined): string | undefined => other && rowOf(other).event.id;
      return {
        row: rowOf(row),
        articles: await this.#articles([row], signal),
        previous: idOf(upTo[1]),
        next: idOf(next),
      };
    });
  }

  facets(field: FacetField, filter: TileFilter, limit: number, signal?: AbortSignal): Promise<readonly FacetCount[]> {
    if (field === 'evidence') return this.#evidenceFacets(filter, limit, signal);
    const key = { category: 'category', place: 'place', person: eachOf('people'), publisher: eachOf('publishers') }[
      field
    ];
    return this.#withTable(filter, undefined, signal, async (table, shown) => {
      // Subset tables have no list columns
      const from = table === SPINE ? SPINE : `(SELECT * FROM spine WHERE seq IN (SELECT seq FROM ${table}))`;
      const sql = `
        SELECT key, count(*) AS n FROM (SELECT ${key} AS key FROM ${from} WHERE ${shown.sql})
        GROUP BY key ORDER BY n DESC, key LIMIT ${limit}`;
      const rows = await this.#all({ sql, values: shown.values }, signal);
      return rows.map((row) => ({ key: String(row['key']), count: Number(row['n']) }));
    });
  }

  async known(time: number, signal?: AbortSignal): Promise<KnownDay> {
    const sql = `
      SELECT coalesce(sum(n) FILTER (moment <= ${time}), 0)::BIGINT AS events,
        max(moment) FILTER (moment <= ${time - DAY_MS}) AS previous, min(moment) FILTER (moment > ${time}) AS next
      FROM stops`;
    return knownDayOf((await this.#all({ sql, values: [] }, signal))[0]!);
  }

  #evidenceFacets(filter: TileFilter, limit: number, signal?: AbortSignal): Promise<readonly FacetCount[]> {
    return this.#withTable(filter, undefined, signal, async (table, shown) => {
      const sql = `SELECT evidence AS bits, count(*) AS n FROM ${table} WHERE ${shown.sql} GROUP BY bits`;
      const rows = await this.#all({ sql, values: shown.values }, signal);
      return evidenceFacets(
        rows.map((row) => ({ bits: Number(row['bits']), count: Number(row['n']) })),
        limit,
      );
    });
  }

  #all({ sql, values }: Query, signal?: AbortSignal): Promise<SqlRow[]> {
    return this.#database.all(sql, values, signal);
  }

  #withTable<Result>(
    filter: TileFilter,
    lane: LaneKey | undefined,
    signal: AbortSignal | undefined,
    work: (table: string, shown: ReturnType<typeof shownCondition>) => Promise<Result>,
  ): Promise<Result> {
    return this.#subsets.use(filter, lane, (table) => work(table, shownCondition(filter, lane)), signal);
  }

  /** Records of the events whose seqs a query returns, in its order. */
  async #records(query: Query, signal?: AbortSignal): Promise<SqlRow[]> {
    const seqs = (await this.#all(query, signal)).map((row) => Number(row['seq']));
    return this.#recordsOf(seqs, signal);
  }

  /** The records of events by their seqs, in this order; those that are not there are left out. */
  async #recordsOf(seqs: readonly number[], signal?: AbortSignal): Promise<SqlRow[]> {
    if (seqs.length === 0) return [];
    const found = await this.#database.all(recordsQuery(seqs), [], signal);
    const bySeq = new Map(found.map((row) => [Number(row['seq']), row]));
    return seqs.flatMap((seq): SqlRow[] => {
      const row = bySeq.get(seq);
      return row ? [row] : [];
    });
  }

  /** The articles that events cite, ordered by id. @param rows of `records` */
  async #articles(rows: readonly SqlRow[], signal?: AbortSignal): Promise<ArticleRecord[]> {
    const ids = new Set(rows.flatMap((row) => itemsOf(row['articles']).map(String)));
    if (ids.size === 0) return [];
    const { listValue } = await import('@duckdb/node-api');
    const found = await this.#database.all(
      'SELECT record FROM articles WHERE id IN (SELECT unnest(CAST(? AS VARCHAR[]))) ORDER BY id',
      [listValue([...ids])],
      signal,
    );
    return found.map(({ record }) => JSON.parse(String(record)) as ArticleRecord);
  }
}

/** Each item of a list, or '' for an empty list. */
const eachOf = (list: string): string => `unnest(CASE WHEN len(${list}) = 0 THEN [''] ELSE ${list} END)`;

const rowOf = (row: SqlRow): Row => ({
  event: JSON.parse(String(row['record'])) as ListedEvent,
  place: Number(row['seq']),
  from: Number(row['t0']),
  to: Number(row['t1']),
  priority: Number(row['priority']),
});

const itemsOf = (list: unknown): readonly unknown[] => (list as { items: readonly unknown[] } | null)?.items ?? [];
