import type { ArticleRecord, ListedEvent } from '../../file/types.ts';
import type {
  About,
  EventDetail,
  FacetCount,
  FacetField,
  GlyphBin,
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
import { profileOfGroups } from '../profile.ts';
import { reachingOf } from '../reaching.ts';
import type { OpenedDatabase } from './about.ts';
import { categoryCondition } from './conditions.ts';
import type { DuckDb, SqlRow } from './connect.ts';
import { Subsets } from './subsets.ts';
import {
  beforeQuery,
  bestQuery,
  binsQuery,
  profileQuery,
  type Query,
  reachingQuery,
  straddlersQuery,
} from './tile-queries.ts';

/** Most ids that a bin of articles names. */
const MOST_NAMED = 4;

/** A source over a database that `build` made. */
export class DuckDbSource implements TimelineSource {
  readonly #database: DuckDb;
  readonly #opened: OpenedDatabase;
  readonly #subsets: Subsets;

  constructor(database: DuckDb, opened: OpenedDatabase) {
    this.#database = database;
    this.#opened = opened;
    this.#subsets = new Subsets(database);
  }

  async about(): Promise<About> {
    return this.#opened.about;
  }

  profile(filter: TileFilter, columns: number, signal?: AbortSignal): Promise<TileProfile> {
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
    const { prepared, classes } = this.#opened;
    const { start } = tileRange(tile);
    return this.#withTable(filter, lane, signal, async (table, shown) => {
      const [bins, [before], [straddling], reaching, best] = await Promise.all([
        this.#all(binsQuery(table, tile, shown, prepared), signal),
        this.#all(beforeQuery(table, start, shown), signal),
        this.#all(straddlersQuery(table, start, shown, prepared.k, classes), signal),
        this.#all(reachingQuery(table, tile, shown, classes), signal),
        this.#all(bestQuery(table, tile, shown, lane, prepared), signal),
      ]);
      const straddlers = seqsOf(straddling?.['best']);
      const { rows, articles } = await this.#rows([...straddlers, ...best.map((row) => Number(row['seq']))], signal);
      return {
        before: Number(before?.['n']),
        reaching: reachingOf(reaching),
        straddlers: rows.slice(0, straddlers.length),
        bins: bins.map((row) => ({
          start: Number(row['bin']) * binLength(tile.level),
          count: Number(row['n']),
          from: Number(row['first_from']),
          lastFrom: Number(row['last_from']),
          to: Number(row['last_to']),
        })),
        events: rows.slice(straddlers.length),
        articles,
      };
    });
  }

  async articleTile(tile: TileId, signal?: AbortSignal): Promise<readonly GlyphBin[]> {
    const { start, end } = tileRange(tile);
    const sql = `
      SELECT CAST(floor(time / ${binLength(tile.level)}) AS BIGINT) AS bin, count(*) AS n, min_by({'id': id, 'time': time}, seq, ${MOST_NAMED}) AS first
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
      const seqs = (await this.#all({ sql, values: shown.values }, signal)).map((row) => Number(row['seq']));
      const { rows, articles } = await this.#rows(seqs.slice(0, limit), signal);
      return { rows, articles, ...(seqs.length > limit && { next: String(seqs[limit - 1]) }) };
    });
  }

  event(id: string, filter: TileFilter, signal?: AbortSignal): Promise<EventDetail | undefined> {
    return this.#withTable(filter, undefined, signal, async (table, shown) => {
      const [found] = await this.#all(
        {
          sql: 'SELECT r.seq FROM spine s JOIN records r USING (seq) WHERE s.id_hash = hash(?) AND r.id = ?',
          values: [id, id],
        },
        signal,
      );
      if (!found) return undefined;
      const seq = Number(found['seq']);
      const near = (comparison: string, order: string): Query => ({
        sql: `SELECT seq FROM ${table} WHERE seq ${comparison} ${seq} AND ${shown.sql} ORDER BY seq ${order} LIMIT 2`,
        values: shown.values,
      });
      const [from, upTo] = await Promise.all([
        this.#all(near('>=', 'ASC'), signal),
        this.#all(near('<=', 'DESC'), signal),
      ]);
      if (Number(from[0]?.['seq']) !== seq) return undefined;
      const [next, previous] = [from[1], upTo[1]].map((row) => (row ? [Number(row['seq'])] : []));
      const { rows, articles } = await this.#rows([seq, ...previous!, ...next!], signal);
      const [row, ...others] = rows;
      const idOf = (seqs: readonly number[]): string | undefined =>
        others.find(({ place }) => place === seqs[0])?.event.id;
      const cited = new Set(
        row!.event.citations.map((citation) => (typeof citation === 'string' ? citation : citation.article)),
      );
      return {
        row: row!,
        articles: articles.filter((article) => cited.has(article.id)),
        previous: idOf(previous!),
        next: idOf(next!),
      };
    });
  }

  facets(field: FacetField, filter: TileFilter, limit: number, signal?: AbortSignal): Promise<readonly FacetCount[]> {
    const key = { category: 'category', place: 'place', person: eachOf('people'), publisher: eachOf('publishers') }[
      field
    ];
    return this.#withTable(filter, undefined, signal, async (table, shown) => {
      const sql = `
        SELECT key, count(*) AS n FROM (SELECT ${key} AS key FROM ${table} WHERE ${shown.sql})
        GROUP BY key ORDER BY n DESC, key LIMIT ${limit}`;
      const rows = await this.#all({ sql, values: shown.values }, signal);
      return rows.map((row) => ({ key: String(row['key']), count: Number(row['n']) }));
    });
  }

  #all({ sql, values }: Query, signal?: AbortSignal): Promise<SqlRow[]> {
    return this.#database.all(sql, values, signal);
  }

  #withTable<Result>(
    filter: TileFilter,
    lane: LaneKey | undefined,
    signal: AbortSignal | undefined,
    work: (table: string, shown: ReturnType<typeof categoryCondition>) => Promise<Result>,
  ): Promise<Result> {
    return this.#subsets.use(filter, lane, (table) => work(table, categoryCondition(filter, lane)), signal);
  }

  /** The events with these seqs, in the order given, and the articles that they cite, in order of their ids. */
  async #rows(seqs: readonly number[], signal?: AbortSignal): Promise<{ rows: Row[]; articles: ArticleRecord[] }> {
    if (seqs.length === 0) return { rows: [], articles: [] };
    const found = await this.#database.all(
      `SELECT seq, t0, t1, priority, record FROM spine JOIN records USING (seq) WHERE seq IN (${seqs.join(', ')})`,
      [],
      signal,
    );
    const bySeq = new Map(found.map((row) => [Number(row['seq']), rowOf(row)]));
    const rows = seqs.map((seq) => bySeq.get(seq)!);
    const articles = await this.#database.all(
      `SELECT record FROM articles WHERE id IN (SELECT unnest(articles) FROM records WHERE seq IN (${seqs.join(', ')})) ORDER BY id`,
      [],
      signal,
    );
    return { rows, articles: articles.map(({ record }) => JSON.parse(String(record)) as ArticleRecord) };
  }
}

/** Each item of a list, '' for an empty one. */
const eachOf = (list: string): string => `unnest(CASE WHEN len(${list}) = 0 THEN [''] ELSE ${list} END)`;

const rowOf = (row: SqlRow): Row => ({
  event: JSON.parse(String(row['record'])) as ListedEvent,
  place: Number(row['seq']),
  from: Number(row['t0']),
  to: Number(row['t1']),
  priority: Number(row['priority']),
});

const itemsOf = (list: unknown): readonly unknown[] => (list as { items: readonly unknown[] } | null)?.items ?? [];
const seqsOf = (list: unknown): number[] => itemsOf(list).map(Number);
