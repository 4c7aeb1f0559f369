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
import { KeptValues } from '../kept-values.ts';
import { knownDayOf } from '../known-day.ts';
import { MAX_NAMED } from '../../tiles/named-articles.ts';
import { profileOfGroups } from '../profile.ts';
import { reachingOf } from '../reaching.ts';
import type { OpenedPostgres } from './about.ts';
import { type Conditions, conditionsOf, Parameters } from './conditions.ts';
import type { Postgres, PostgresRow } from './connect.ts';
import { beforeQuery, bestQuery, binsQuery, profileQuery, reachingQuery, straddlersQuery } from './tile-queries.ts';

/** A source over a database that `writePostgres` filled. */
export class PostgresSource implements TimelineSource {
  readonly #database: Postgres;
  readonly #opened: OpenedPostgres;
  readonly #kept = new KeptValues(this);

  constructor(database: Postgres, opened: OpenedPostgres) {
    this.#database = database;
    this.#opened = opened;
  }

  async about(): Promise<About> {
    return this.#opened.about;
  }

  async profile(filter: TileFilter, columns: number, signal?: AbortSignal): Promise<TileProfile> {
    const range = this.#opened.about.extent ?? { start: 0, end: 1 };
    const rows = await this.#ask(filter, undefined, signal)((where) => profileQuery(range, columns, where));
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
  }

  async tile(tile: TileId, filter: TileFilter, lane: LaneKey | undefined, signal?: AbortSignal): Promise<Tile> {
    const opened = this.#opened;
    const { start } = tileRange(tile);
    const ask = this.#ask(filter, lane, signal);
    const [bins, [before], straddling, reaching, best] = await Promise.all([
      ask((where) => binsQuery(tile, where, opened)),
      ask((where) => beforeQuery(start, where, opened)),
      ask((where) => straddlersQuery(start, where, opened)),
      ask((where) => reachingQuery(tile, where, opened)),
      ask((where) => bestQuery(tile, where, lane, opened)),
    ]);
    const straddlers = straddling.map(seqOf);
    const { rows, articles } = await this.#rows([...straddlers, ...best.map(seqOf)], signal);
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
  }

  async articleTile(tile: TileId, signal?: AbortSignal): Promise<readonly GlyphBin[]> {
    const { start, end } = tileRange(tile);
    const rows = await this.#database.all(
      `SELECT floor(time / ${binLength(tile.level)}::float8) AS bin, count(*) AS n,
        (array_agg(id ORDER BY seq))[1:${MAX_NAMED}] AS ids, (array_agg(time ORDER BY seq))[1:${MAX_NAMED}] AS times
      FROM rail WHERE time >= ${start} AND time < ${end} GROUP BY 1 ORDER BY 1`,
      [],
      signal,
    );
    return rows.map((row) => {
      const times = row['times'] as readonly unknown[];
      return {
        start: Number(row['bin']) * binLength(tile.level),
        count: Number(row['n']),
        first: (row['ids'] as readonly unknown[]).map((id, i) => ({ id: String(id), time: Number(times[i]) })),
      };
    });
  }

  async page({ range, cursor, limit }: PageRequest, filter: TileFilter, signal?: AbortSignal): Promise<Page> {
    const after = cursor === undefined ? -1 : Number(cursor);
    const within = range ? `AND t0 >= ${Number(range.start)} AND t0 < ${Number(range.end)}` : '';
    const ask = this.#ask(filter, undefined, signal);
    const found = await ask(
      ({ all }) => `SELECT seq FROM spine WHERE seq > ${after} ${within} AND ${all} ORDER BY seq LIMIT ${limit + 1}`,
    );
    const seqs = found.map(seqOf);
    const { rows, articles } = await this.#rows(seqs.slice(0, limit), signal);
    return { rows, articles, ...(seqs.length > limit && { next: String(seqs[limit - 1]) }) };
  }

  async event(id: string, filter: TileFilter, signal?: AbortSignal): Promise<EventDetail | undefined> {
    const [found] = await this.#database.all('SELECT seq FROM spine WHERE id = $1', [id], signal);
    if (!found) return undefined;
    const seq = seqOf(found);
    const ask = this.#ask(filter, undefined, signal);
    const near = (comparison: string, order: string): Promise<PostgresRow[]> =>
      ask(({ all }) => `SELECT seq FROM spine WHERE seq ${comparison} ${seq} AND ${all} ORDER BY seq ${order} LIMIT 2`);
    const [from, upTo] = await Promise.all([near('>=', 'ASC'), near('<=', 'DESC')]);
    if (!from[0] || seqOf(from[0]) !== seq) return undefined;
    const neighbours = [upTo[1], from[1]].flatMap((row) => (row ? [seqOf(row)] : []));
    const { rows } = await this.#rows([seq, ...neighbours], signal);
    const { articles } = await this.#rows([seq], signal);
    const idOf = (test: (place: number) => boolean): string | undefined =>
      rows.find(({ place }) => test(place))?.event.id;
    return { row: rows[0]!, articles, previous: idOf((place) => place < seq), next: idOf((place) => place > seq) };
  }

  async facets(
    field: FacetField,
    filter: TileFilter,
    limit: number,
    signal?: AbortSignal,
  ): Promise<readonly FacetCount[]> {
    if (field === 'evidence') {
      const groups = await this.#ask(
        filter,
        undefined,
        signal,
      )(({ all }) => `SELECT evidence AS bits, count(*) AS n FROM spine WHERE ${all} GROUP BY 1`);
      return evidenceFacets(
        groups.map((row) => ({ bits: Number(row['bits']), count: Number(row['n']) })),
        limit,
      );
    }
    const key = { category: 'category', place: 'place', person: eachOf('people'), publisher: eachOf('publishers') }[
      field
    ];
    const rows = await this.#ask(
      filter,
      undefined,
      signal,
    )(
      ({ all }) => `
      SELECT key, count(*) AS n FROM (SELECT ${key} AS key FROM spine WHERE ${all}) keys
      GROUP BY key ORDER BY n DESC, key COLLATE "C" LIMIT ${limit}`,
    );
    return rows.map((row) => ({ key: String(row['key']), count: Number(row['n']) }));
  }

  async known(time: number, signal?: AbortSignal): Promise<KnownDay> {
    const [row] = await this.#database.all(
      `SELECT coalesce(sum(n) FILTER (WHERE moment <= ${Number(time)}), 0) AS events,
        max(moment) FILTER (WHERE moment <= ${time - DAY_MS}) AS previous, min(moment) FILTER (WHERE moment > ${time}) AS next
      FROM stops`,
      [],
      signal,
    );
    return knownDayOf(row!);
  }

  /** Returns a function that runs a statement made from the conditions of a filter and lane. */
  #ask(filter: TileFilter, lane: LaneKey | undefined, signal: AbortSignal | undefined) {
    return async (sqlOf: (where: Conditions) => string): Promise<PostgresRow[]> => {
      const parameters = new Parameters();
      const where = conditionsOf(filter, lane, parameters, await this.#kept.of(filter));
      const sql = sqlOf(where);
      // Values that a statement does not use are an error, and queries of `counts` use categories only
      return this.#database.all(sql, parameters.values.slice(0, highestOf(sql)), signal);
    };
  }

  /** The events with these seqs, in the order given, and the articles they cite, ordered by id. */
  async #rows(seqs: readonly number[], signal?: AbortSignal): Promise<{ rows: Row[]; articles: ArticleRecord[] }> {
    if (seqs.length === 0) return { rows: [], articles: [] };
    const found = await this.#database.all(
      'SELECT seq, t0, t1, priority, record, articles FROM spine WHERE seq = ANY ($1::integer[])',
      [seqs],
      signal,
    );
    const bySeq = new Map(found.map((row) => [seqOf(row), row]));
    const ids = new Set(found.flatMap((row) => (row['articles'] as readonly unknown[]).map(String)));
    const articles = await this.#database.all(
      'SELECT record FROM articles WHERE id = ANY ($1::text[]) ORDER BY id COLLATE "C"',
      [[...ids]],
      signal,
    );
    return {
      rows: seqs.map((seq) => rowOf(bySeq.get(seq)!)),
      articles: articles.map(({ record }) => JSON.parse(String(record)) as ArticleRecord),
    };
  }
}

/** Each item of a list, or '' for an empty list. */
const eachOf = (list: string): string => `unnest(CASE WHEN cardinality(${list}) = 0 THEN ARRAY[''] ELSE ${list} END)`;

const seqOf = (row: PostgresRow): number => Number(row['seq']);

/** The highest parameter number in a statement. */
const highestOf = (sql: string): number =>
  Math.max(0, ...[...sql.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));

const rowOf = (row: PostgresRow): Row => ({
  event: JSON.parse(String(row['record'])) as ListedEvent,
  place: Number(row['seq']),
  from: Number(row['t0']),
  to: Number(row['t1']),
  priority: Math.fround(Number(row['priority'])),
});
