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
import type { OpenedClickHouse } from './about.ts';
import { type Conditions, conditionsOf } from './conditions.ts';
import { type ClickHouseDatabase, type ClickHouseRow, textOf } from './connect.ts';
import { Texts } from './texts.ts';
import { beforeQueries, bestQuery, binsQuery, profileQuery, reachingQuery, straddlersQuery } from './tile-queries.ts';

/** A source over a version of the data that `writeClickHouse` wrote. */
export class ClickHouseSource implements TimelineSource {
  readonly #database: ClickHouseDatabase;
  readonly #opened: OpenedClickHouse;
  readonly #kept = new KeptValues(this);

  constructor(database: ClickHouseDatabase, opened: OpenedClickHouse) {
    this.#database = database;
    this.#opened = opened;
  }

  async about(): Promise<About> {
    return this.#opened.about;
  }

  async profile(filter: TileFilter, columns: number, signal?: AbortSignal): Promise<TileProfile> {
    const range = this.#opened.about.extent ?? { start: 0, end: 1 };
    const where = await this.#where(filter);
    const rows = await this.#database.all(profileQuery(range, columns, where), signal, where.values);
    const groups = rows.map((row) => {
      const certain = [Number(row['certain_first']), Number(row['certain_last'])] as const;
      const first = Number(row['first']);
      const last = Math.max(first + 1, Number(row['last']));
      return { first, last, certain: certain[0] < 0 ? undefined : certain, count: Number(row['n']) };
    });
    return profileOfGroups(groups, columns);
  }

  async tile(tile: TileId, filter: TileFilter, lane: LaneKey | undefined, signal?: AbortSignal): Promise<Tile> {
    const opened = this.#opened;
    const { start } = tileRange(tile);
    const where = await this.#where(filter, lane);
    const isAll = !where.isSearch && lane === undefined && (filter.hidden ?? []).length === 0;
    const ask = (sql: string): Promise<ClickHouseRow[]> => this.#database.all(sql, signal, where.values);
    const [bins, before, straddling, reaching, best] = await Promise.all([
      ask(binsQuery(tile, where, opened)),
      Promise.all(beforeQueries(start, where, opened).map(ask)),
      ask(straddlersQuery(start, where, opened)),
      ask(reachingQuery(tile, where, opened)),
      ask(bestQuery(tile, where, { isAll, lane }, opened)),
    ]);
    const straddlers = straddling.map(seqOf);
    const seqs = best.map(seqOf).sort((a, b) => a - b);
    const { rows, articles } = await this.#rows([...straddlers, ...seqs], signal);
    return {
      before: before.reduce((sum, [row]) => sum + Number(row?.['total'] ?? 0), 0),
      reaching: reachingOf(reaching),
      straddlers: rows.slice(0, straddlers.length),
      bins: bins.map((row) => ({
        start: Number(row['bin']) * binLength(tile.level),
        count: Number(row['total']),
        from: Number(row['first']),
        lastFrom: Number(row['last']),
        to: Number(row['until']),
      })),
      events: rows.slice(straddlers.length),
      articles,
    };
  }

  async articleTile(tile: TileId, signal?: AbortSignal): Promise<readonly GlyphBin[]> {
    const { start, end } = tileRange(tile);
    const bin = `floor(time / ${binLength(tile.level)}) AS bin`;
    const from = `FROM rail WHERE time >= ${start} AND time < ${end} AND version = ${textOf(this.#opened.about.version)}`;
    const [bins, named] = await Promise.all([
      this.#database.all(`SELECT ${bin}, count() AS n ${from} GROUP BY bin ORDER BY bin`, signal),
      this.#database.all(`SELECT ${bin}, id, time ${from} ORDER BY bin, seq LIMIT ${MAX_NAMED} BY bin`, signal),
    ]);
    return bins.map((row) => ({
      start: Number(row['bin']) * binLength(tile.level),
      count: Number(row['n']),
      first: named
        .filter((each) => Number(each['bin']) === Number(row['bin']))
        .map(({ id, time }) => ({ id: String(id), time: Number(time) })),
    }));
  }

  async page({ range, cursor, limit }: PageRequest, filter: TileFilter, signal?: AbortSignal): Promise<Page> {
    const after = cursor === undefined ? -1 : Number(cursor);
    const within = range ? `AND t0 >= ${Number(range.start)} AND t0 < ${Number(range.end)}` : '';
    const { all, values } = await this.#where(filter);
    const sql = `SELECT seq FROM spine WHERE seq > ${after} ${within} AND ${all} ORDER BY seq LIMIT ${limit + 1}`;
    const seqs = (await this.#database.all(sql, signal, values)).map(seqOf);
    const { rows, articles } = await this.#rows(seqs.slice(0, limit), signal);
    return { rows, articles, ...(seqs.length > limit && { next: String(seqs[limit - 1]) }) };
  }

  async event(id: string, filter: TileFilter, signal?: AbortSignal): Promise<EventDetail | undefined> {
    const { all, values } = await this.#where(filter);
    const version = textOf(this.#opened.about.version);
    const texts = new Texts(this.#opened.hasParameters);
    const [found] = await this.#database.all(
      `SELECT seq FROM ids WHERE id = ${texts.add(id)} AND version = ${version}`,
      signal,
      texts.values,
    );
    if (!found) return undefined;
    const seq = seqOf(found);
    const near = (comparison: string, order: string): Promise<ClickHouseRow[]> =>
      this.#database.all(
        `SELECT seq FROM spine WHERE seq ${comparison} ${seq} AND ${all} ORDER BY seq ${order} LIMIT 2`,
        signal,
        values,
      );
    const [from, upTo] = await Promise.all([near('>=', 'ASC'), near('<=', 'DESC')]);
    if (!from[0] || seqOf(from[0]) !== seq) return undefined;
    const neighbours = [upTo[1], from[1]].flatMap((row) => (row ? [seqOf(row)] : []));
    const [own, { rows }] = await Promise.all([this.#rows([seq], signal), this.#rows(neighbours, signal)]);
    const idOf = (test: (place: number) => boolean): string | undefined =>
      rows.find(({ place }) => test(place))?.event.id;
    return {
      row: own.rows[0]!,
      articles: own.articles,
      previous: idOf((place) => place < seq),
      next: idOf((place) => place > seq),
    };
  }

  async facets(
    field: FacetField,
    filter: TileFilter,
    limit: number,
    signal?: AbortSignal,
  ): Promise<readonly FacetCount[]> {
    const { all, values } = await this.#where(filter);
    if (field === 'evidence') {
      const sql = `SELECT evidence AS bits, count() AS n FROM spine WHERE ${all} GROUP BY bits`;
      const groups = await this.#database.all(sql, signal, values);
      return evidenceFacets(
        groups.map((row) => ({ bits: Number(row['bits']), count: Number(row['n']) })),
        limit,
      );
    }
    const key = { category: 'category', place: 'place', person: eachOf('people'), publisher: eachOf('publishers') }[
      field
    ];
    const rows = await this.#database.all(
      `SELECT key, count() AS n FROM (SELECT ${key} AS key FROM spine WHERE ${all})
        GROUP BY key ORDER BY n DESC, key LIMIT ${limit}`,
      signal,
      values,
    );
    return rows.map((row) => ({ key: String(row['key']), count: Number(row['n']) }));
  }

  async known(time: number, signal?: AbortSignal): Promise<KnownDay> {
    const before = time - DAY_MS;
    const [row = {}] = await this.#database.all(
      `SELECT sumIf(n, moment <= ${Number(time)}) AS events,
        countIf(moment <= ${before}) AS befores, maxIf(moment, moment <= ${before}) AS previous,
        countIf(moment > ${time}) AS afters, minIf(moment, moment > ${time}) AS next
      FROM stops WHERE version = ${textOf(this.#opened.about.version)}`,
      signal,
    );
    // The minimum and maximum of no rows are 0
    const { events, befores, previous, afters, next } = row;
    return knownDayOf({
      events,
      previous: Number(befores) > 0 ? previous : undefined,
      next: Number(afters) > 0 ? next : undefined,
    });
  }

  /** The conditions of a filter and lane, and the values of the parameters in them. */
  async #where(filter: TileFilter, lane?: LaneKey): Promise<Conditions & Pick<Texts, 'values'>> {
    const texts = new Texts(this.#opened.hasParameters);
    const { version } = this.#opened.about;
    return { ...conditionsOf(version, filter, lane, texts.add, await this.#kept.of(filter)), values: texts.values };
  }

  /** The events with these seqs, in the order given, and the articles they cite, ordered by id. */
  async #rows(seqs: readonly number[], signal?: AbortSignal): Promise<{ rows: Row[]; articles: ArticleRecord[] }> {
    if (seqs.length === 0) return { rows: [], articles: [] };
    const version = `version = ${textOf(this.#opened.about.version)}`;
    const found = await this.#database.all(
      `SELECT seq, t0, t1, priority, articles, record FROM records WHERE seq IN (${seqs.join(', ')}) AND ${version}`,
      signal,
    );
    const bySeq = new Map(found.map((row) => [seqOf(row), row]));
    const ids = [...new Set(found.flatMap((row) => (row['articles'] as readonly unknown[]).map(String)))];
    const articles =
      ids.length === 0
        ? []
        : await this.#database.all(
            `SELECT record FROM articles WHERE id IN (${ids.map(textOf).join(', ')}) AND ${version} ORDER BY id`,
            signal,
          );
    return {
      rows: seqs.map((seq) => rowOf(bySeq.get(seq)!)),
      articles: articles.map(({ record }) => JSON.parse(String(record)) as ArticleRecord),
    };
  }
}

/** Each item of a list, or '' for an empty list. */
const eachOf = (list: string): string => `arrayJoin(empty(${list}) ? [''] : ${list})`;

const seqOf = (row: ClickHouseRow): number => Number(row['seq']);

const rowOf = (row: ClickHouseRow): Row => ({
  event: JSON.parse(String(row['record'])) as ListedEvent,
  place: Number(row['seq']),
  from: Number(row['t0']),
  to: Number(row['t1']),
  priority: Math.fround(Number(row['priority'])),
});
