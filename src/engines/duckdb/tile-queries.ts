import type { LaneKey, TileId, TimeRange } from '../../tiles/contract.ts';
import { BINS_PER_TILE, tileRange } from '../../tiles/levels.ts';
import type { Condition } from './conditions.ts';

/** A statement and the values of its parameters. */
export interface Query {
  readonly sql: string;
  readonly values: readonly string[];
}

type Shown = Pick<Condition, 'sql' | 'values'>;

/** What the queries need to know of the database. */
export interface Prepared {
  /** The finest level of `counts`. */
  readonly countsFrom: number;
  /** Best events of a bin. */
  readonly k: number;
  /** Whether lanes by category are prepared (`lod_category`). */
  readonly hasCategoryLadder: boolean;
}

/** The table of all events, which has more columns than subsets of it. */
export const SPINE = 'spine';

/** Bins of a tile with events: start, n, first_from, last_from, last_to. */
export function binsQuery(table: string, { level, index }: TileId, shown: Shown, { countsFrom }: Prepared): Query {
  if (table === SPINE && level >= countsFrom)
    return {
      sql: `
        SELECT bin, sum(n)::BIGINT AS n, min(first_from) AS first_from, max(last_from) AS last_from, max(last_to) AS last_to
        FROM counts WHERE level = ${level} AND bin >= ${index * BINS_PER_TILE} AND bin < ${(index + 1) * BINS_PER_TILE} AND ${shown.sql}
        GROUP BY bin ORDER BY bin`,
      values: shown.values,
    };
  const { start, end } = tileRange({ level, index });
  return {
    sql: `
      SELECT t0 >> ${level} AS bin, count(*) AS n, min(t0) AS first_from, max(t0) AS last_from, max(t1) AS last_to
      FROM ${table} WHERE t0 >= ${start} AND t0 < ${end} AND ${shown.sql} GROUP BY bin ORDER BY bin`,
    values: shown.values,
  };
}

/** The number of events that begin before a time. */
export const beforeQuery = (table: string, time: number, shown: Shown): Query => ({
  sql: `SELECT count(*) AS n FROM ${table} WHERE t0 < ${time} AND ${shown.sql}`,
  values: shown.values,
});

/** The events that overlap a range, as a table and a condition. Of `spans` only a window of each class is looked at. */
function overlapping(
  table: string,
  { start, end }: TimeRange,
  classes: readonly number[],
): Query & { readonly table: string } {
  const overlap = `t0 < ${end} AND t1 > ${start}`;
  if (table !== SPINE) return { table, sql: overlap, values: [] };
  const ofClass = (each: number): string => `(class = ${each} AND t0 > ${start - 2 ** (each + 1)} AND ${overlap})`;
  return { table: 'spans', sql: `(${classes.map(ofClass).join(' OR ') || 'false'})`, values: [] };
}

/** The seqs of the best k events that begin before a time and reach into it, best first. */
export function straddlersQuery(
  table: string,
  time: number,
  shown: Shown,
  k: number,
  classes: readonly number[],
): Query {
  const { table: from, sql } = overlapping(table, { start: time, end: time }, classes);
  return {
    sql: `SELECT max_by(seq, (priority, -seq), ${k}) AS best FROM ${from} WHERE ${sql} AND ${shown.sql}`,
    values: shown.values,
  };
}

/**
 * Groups of events by the bins of a tile that they reach into from before: numbers of the first and the last of these bins, and n.
 * Events that reach into none are left out.
 */
export function reachingQuery(table: string, tile: TileId, shown: Shown, classes: readonly number[]): Query {
  const range = tileRange(tile);
  const { table: from, sql } = overlapping(table, range, classes);
  return {
    sql: `
      SELECT first, last, count(*) AS n FROM (
        SELECT greatest(0, ((t0 - ${range.start}) >> ${tile.level}) + 1) AS first,
          least(${BINS_PER_TILE - 1}, (t1 - 1 - ${range.start}) >> ${tile.level}) AS last
        FROM ${from} WHERE ${sql} AND ${shown.sql})
      WHERE first <= last GROUP BY first, last`,
    values: shown.values,
  };
}

/** The seqs of the best k events of each bin of a tile. */
export function bestQuery(
  table: string,
  { level, index }: TileId,
  shown: Shown,
  lane: LaneKey | undefined,
  { k, hasCategoryLadder }: Prepared,
): Query {
  const { start, end } = tileRange({ level, index });
  const inTile = `t0 >= ${start} AND t0 < ${end}`;
  const isAll = shown.sql === 'true';
  if (table === SPINE && isAll)
    return { sql: `SELECT seq FROM spine WHERE lod >= ${level} AND ${inTile} ORDER BY seq`, values: [] };
  const isOneCategory = lane?.field === 'category' && hasCategoryLadder;
  if (table === SPINE && isOneCategory)
    return {
      sql: `SELECT seq FROM spine WHERE lod_category >= ${level} AND ${inTile} AND ${shown.sql} ORDER BY seq`,
      values: shown.values,
    };
  // The best of some categories are among the best of each of them
  const candidates = table === SPINE && hasCategoryLadder ? `lod_category >= ${level} AND ` : '';
  return {
    sql: `
      SELECT unnest(best) AS seq FROM (
        SELECT max_by(seq, (priority, -seq), ${k}) AS best FROM ${table} WHERE ${candidates}${inTile} AND ${shown.sql} GROUP BY t0 >> ${level})
      ORDER BY seq`,
    values: shown.values,
  };
}

/** Numbers of events by the columns of their possible and certain times: first and last (exclusive) of each, and n. */
export function profileQuery(table: string, start: number, end: number, columns: number, shown: Shown): Query {
  const length = (end - start) / columns;
  const column = (time: string): string => `least(${columns}, greatest(0, (${time} - ${start}) / ${length}))`;
  return {
    sql: `
      SELECT first, last, certain_first, certain_last, count(*) AS n FROM (
        SELECT first, greatest(first + 1, ceil(${column('t1')})::INTEGER) AS last,
          floor(${column('c0')})::INTEGER AS certain_first, ceil(${column('c1')})::INTEGER AS certain_last
        FROM (SELECT t1, c0, c1, least(${columns - 1}, floor(${column('t0')})::INTEGER) AS first FROM ${table} WHERE ${shown.sql}))
      GROUP BY ALL`,
    values: shown.values,
  };
}
