import type { LaneKey, TileId, TimeRange } from '../../tiles/contract.ts';
import { BINS_PER_TILE, COARSEST, tileRange } from '../../tiles/levels.ts';
import { prefixBins } from '../prefix-bins.ts';
import type { Condition } from './conditions.ts';
import { SELECT_RECORDS } from './record-queries.ts';
import { CLASS_BITS } from './schema.ts';

/** A statement and the values of its parameters. */
export interface Query {
  readonly sql: string;
  readonly values: readonly string[];
}

/** Facts about the database that the queries need. */
export interface Prepared {
  /** Count of the numbers of events (`spine.number`), which are the bits of the index of words. */
  readonly numbers: number;
  /** The finest level of `counts`. */
  readonly countsFrom: number;
  /** Number of best events per bin. */
  readonly k: number;
  /** Whether lanes by category are prepared (`lod_category`). */
  readonly hasCategoryLadder: boolean;
  /** Length classes that occur among the events, see `spans`. */
  readonly classes: readonly number[];
}

/** The table of all events; it has more columns than its subsets. */
export const SPINE = 'spine';

/** Whether the counts of a tile are precomputed. */
export const isCounted = (table: string, { level }: TileId, { countsFrom }: Prepared): boolean =>
  table === SPINE && level >= countsFrom;

/**
 * Bins of a tile that have events, in order: bin, n, first_from, last_from, last_to. If counts are precomputed, it adds bins in which
 * events only end, and the number of those (`ended`); otherwise the seq of the first event (`first`).
 */
export function binsQuery(table: string, { level, index }: TileId, shown: Condition, prepared: Prepared): Query {
  if (isCounted(table, { level, index }, prepared))
    return {
      sql: `
        SELECT bin, sum(n)::BIGINT AS n, sum(ended)::BIGINT AS ended, min(first_from) AS first_from, max(last_from) AS last_from,
          max(last_to) AS last_to
        FROM counts WHERE level = ${level} AND bin >= ${index * BINS_PER_TILE} AND bin < ${(index + 1) * BINS_PER_TILE} AND ${shown.sql}
        GROUP BY bin ORDER BY bin`,
      values: shown.values,
    };
  const { start, end } = tileRange({ level, index });
  return {
    sql: `
      SELECT t0 >> ${level} AS bin, count(*) AS n, min(seq) AS first, min(t0) AS first_from, max(t0) AS last_from, max(t1) AS last_to
      FROM ${table} WHERE t0 >= ${start} AND t0 < ${end} AND ${shown.sql} GROUP BY bin ORDER BY bin`,
    values: shown.values,
  };
}

/**
 * The number of events that begin before a time: the sum of counted bins, plus a count of the single events after the last of them. If
 * whole bins extend up to the time, `ended` is the number of events that have ended.
 */
export function beforeQuery(table: string, time: number, shown: Condition, { countsFrom }: Prepared): Query {
  if (table !== SPINE)
    return { sql: `SELECT count(*) AS n FROM ${table} WHERE t0 < ${time} AND ${shown.sql}`, values: shown.values };
  const { bins, rest } = prefixBins(time, countsFrom);
  // Two bins of the coarsest level hold all times
  const first = [-1, 0]
    .filter((bin) => bin < Math.floor(time / 2 ** COARSEST))
    .map((bin) => ({ level: COARSEST, bin }));
  const whole = [...first, ...bins];
  const numbers = whole.map(({ bin }) => bin).join(', ');
  const pairs = whole.map(({ level, bin }) => `(${level}, ${bin})`).join(', ');
  // The engine skips parts of the table by a list of numbers, not by a list of pairs
  const counted = whole.length === 0 ? 'false' : `bin IN (${numbers}) AND (level, bin) IN (${pairs})`;
  const sums = `SELECT coalesce(sum(n), 0)::BIGINT AS n, coalesce(sum(ended), 0)::BIGINT AS ended FROM counts WHERE ${counted} AND ${shown.sql}`;
  if (rest === time) return { sql: sums, values: shown.values };
  return {
    sql: `SELECT n + (SELECT count(*) FROM spine WHERE t0 >= ${rest} AND t0 < ${time} AND ${shown.sql}) AS n FROM (${sums})`,
    values: [...shown.values, ...shown.values],
  };
}

/** The events that overlap a range, as a table. It scans only a window of each class of `spans`. */
function overlapping(table: string, { start, end }: TimeRange, { classes }: Prepared): string {
  const overlap = `t0 < ${end} AND t1 > ${start}`;
  if (table !== SPINE) return `(SELECT * FROM ${table} WHERE ${overlap})`;
  // One statement per class: the engine skips the rest of the table, which it does not do for conditions joined by OR
  const windows = classes.map(
    (each) =>
      `SELECT * FROM spans WHERE class = ${each} AND t0 > ${start - 2 ** (CLASS_BITS * (each + 1))} AND ${overlap}`,
  );
  return `(${windows.join(' UNION ALL ') || 'SELECT * FROM spans WHERE false'})`;
}

/** The best k events that begin before a time and continue after it, best first: seq. */
export function straddlersQuery(table: string, time: number, shown: Condition, prepared: Prepared): Query {
  const reaching = overlapping(table, { start: time, end: time }, prepared);
  return {
    sql: `SELECT seq FROM ${reaching} WHERE ${shown.sql} ORDER BY priority DESC, seq LIMIT ${prepared.k}`,
    values: shown.values,
  };
}

/**
 * Events that extend into later bins of a tile than the one they begin in, grouped by the first and last of those bins; n each. Events
 * that do not extend into another bin are omitted.
 */
export function reachingQuery(table: string, tile: TileId, shown: Condition, prepared: Prepared): Query {
  const range = tileRange(tile);
  return {
    sql: `
      SELECT first, last, count(*) AS n FROM (
        SELECT greatest(0, ((t0 - ${range.start}) >> ${tile.level}) + 1) AS first,
          least(${BINS_PER_TILE - 1}, (t1 - 1 - ${range.start}) >> ${tile.level}) AS last
        FROM ${overlapping(table, range, prepared)} WHERE ${shown.sql})
      WHERE first <= last GROUP BY first, last`,
    values: shown.values,
  };
}

/** The best k events in each bin of a tile over all events, in order: columns of `records`. */
export const bestOfAllQuery = ({ level, index }: TileId): Query => {
  const { start, end } = tileRange({ level, index });
  return {
    sql: `${SELECT_RECORDS} WHERE lod >= ${level} AND t0 >= ${start} AND t0 < ${end} ORDER BY seq`,
    values: [],
  };
};

/** The best k events in each bin of a tile, in order: seq. */
export function bestQuery(
  table: string,
  { level, index }: TileId,
  shown: Condition,
  lane: LaneKey | undefined,
  { k, hasCategoryLadder }: Prepared,
): Query {
  const { start, end } = tileRange({ level, index });
  const inTile = `t0 >= ${start} AND t0 < ${end}`;
  if (table === SPINE && lane?.field === 'category' && hasCategoryLadder)
    return {
      sql: `SELECT seq FROM spine WHERE lod_category >= ${level} AND ${inTile} AND ${shown.sql} ORDER BY seq`,
      values: shown.values,
    };
  // The best events of several categories are among the best events of each category
  const candidates = table === SPINE && hasCategoryLadder ? `lod_category >= ${level} AND ` : '';
  return {
    sql: `
      SELECT seq FROM (
        SELECT unnest(max_by(seq, (priority, -seq), ${k})) AS seq
        FROM ${table} WHERE ${candidates}${inTile} AND ${shown.sql} GROUP BY t0 >> ${level})
      ORDER BY seq`,
    values: shown.values,
  };
}

/** Number of events (n) by first and last column (exclusive) of their possible and certain times. */
export function profileQuery(table: string, start: number, end: number, columns: number, shown: Condition): Query {
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
