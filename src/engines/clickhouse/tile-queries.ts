import type { LaneKey, TileId, TimeRange } from '../../tiles/contract.ts';
import { BINS_PER_TILE, COARSEST, tileRange } from '../../tiles/levels.ts';
import { prefixBins } from '../prefix-bins.ts';
import type { OpenedClickHouse } from './about.ts';
import type { Conditions } from './conditions.ts';

// intDiv would round towards 0
const binAt = (level: number): string => `bitShiftRight(t0, ${level})`;

/** Bins of a tile that have events: bin, n, first, last, until. */
export function binsQuery(
  { level, index }: TileId,
  { shown, isSearch, all }: Conditions,
  { countsFrom }: OpenedClickHouse,
): string {
  if (!isSearch && level >= countsFrom)
    return `
      SELECT bin, sum(n) AS total, min(first_from) AS first, max(last_from) AS last, max(last_to) AS until
      FROM counts WHERE level = ${level} AND bin >= ${index * BINS_PER_TILE} AND bin < ${(index + 1) * BINS_PER_TILE} AND ${shown}
      GROUP BY bin ORDER BY bin`;
  const { start, end } = tileRange({ level, index });
  return `
    SELECT ${binAt(level)} AS bin, count() AS total, min(t0) AS first, max(t0) AS last, max(t1) AS until
    FROM spine WHERE t0 >= ${start} AND t0 < ${end} AND ${all} GROUP BY bin ORDER BY bin`;
}

/** Number of events that begin before a time, in several parts: sums of counted bins, and a count of the single events after them. */
export function beforeQueries(
  time: number,
  { shown, isSearch, all }: Conditions,
  { countsFrom }: OpenedClickHouse,
): string[] {
  if (isSearch) return [`SELECT count() AS total FROM spine WHERE t0 < ${time} AND ${all}`];
  const { bins, rest } = prefixBins(time, countsFrom);
  const whole = bins.map(({ level, bin }) => `(level = ${level} AND bin = ${bin})`);
  const first = `(level = ${COARSEST} AND bin < ${Math.floor(time / 2 ** COARSEST)})`;
  return [
    `SELECT sum(n) AS total FROM counts WHERE (${[first, ...whole].join(' OR ')}) AND ${shown}`,
    `SELECT count() AS total FROM spine WHERE t0 >= ${rest} AND t0 < ${time} AND ${shown}`,
  ];
}

/** The condition that an event overlaps a range. It scans only a window of each length class. */
function overlapping({ start, end }: TimeRange, classes: readonly number[]): string {
  const ofClass = (each: number): string =>
    `(class = ${each} AND t0 > ${start - 2 ** (each + 1)} AND t0 < ${end} AND t1 > ${start})`;
  return `(${classes.map(ofClass).join(' OR ') || '0'})`;
}

/** The seqs of the best k events that begin before a time and continue after it, best first. */
export const straddlersQuery = (time: number, { all }: Conditions, { classes, about }: OpenedClickHouse): string => `
  SELECT seq FROM spine WHERE ${overlapping({ start: time, end: time }, classes)} AND ${all} ORDER BY priority DESC, seq LIMIT ${about.k}`;

/** Events that extend into later bins of a tile than the one they begin in, grouped by the first and last of those bins; n each. */
export function reachingQuery(tile: TileId, { all }: Conditions, { classes }: OpenedClickHouse): string {
  const range = tileRange(tile);
  const bin = (time: string): string => `bitShiftRight(toInt64(${time} - ${range.start}), ${tile.level})`;
  return `
    SELECT first, last, count() AS n FROM (
      SELECT greatest(toInt64(0), ${bin('t0')} + 1) AS first, least(toInt64(${BINS_PER_TILE - 1}), ${bin('t1 - 1')}) AS last
      FROM spine WHERE ${overlapping(range, classes)} AND ${all})
    WHERE first <= last GROUP BY first, last`;
}

/** The seqs of the best k events in each bin of a tile, in any order. */
export function bestQuery(
  { level, index }: TileId,
  { isSearch, all }: Conditions,
  filter: { readonly isAll: boolean; readonly lane: LaneKey | undefined },
  { about, hasCategoryLadder }: OpenedClickHouse,
): string {
  const { start, end } = tileRange({ level, index });
  const inTile = `t0 >= ${start} AND t0 < ${end} AND ${all}`;
  if (filter.isAll) return `SELECT seq FROM spine WHERE lod >= ${level} AND ${inTile}`;
  const isPrepared = !isSearch && hasCategoryLadder;
  if (isPrepared && filter.lane?.field === 'category')
    return `SELECT seq FROM spine WHERE lod_category >= ${level} AND ${inTile}`;
  return `
    SELECT seq, ${binAt(level)} AS bin FROM spine WHERE ${isPrepared ? `lod_category >= ${level} AND ` : ''}${inTile}
    ORDER BY bin, priority DESC, seq LIMIT ${about.k} BY bin`;
}

/** Number of events (n) by first and last column (exclusive) of their possible and certain times. */
export function profileQuery({ start, end }: TimeRange, columns: number, { all }: Conditions): string {
  const length = (end - start) / columns;
  const column = (time: string): string =>
    `least(toFloat64(${columns}), greatest(toFloat64(0), toFloat64(${time} - ${start}) / ${length}))`;
  return `
    SELECT first, last, certain_first, certain_last, count() AS n FROM (
      SELECT least(toFloat64(${columns - 1}), floor(${column('t0')})) AS first, ceil(${column('t1')}) AS last,
        isNull(c0) ? toFloat64(-1) : floor(${column('assumeNotNull(c0)')}) AS certain_first,
        isNull(c1) ? toFloat64(-1) : ceil(${column('assumeNotNull(c1)')}) AS certain_last
      FROM spine WHERE ${all})
    GROUP BY first, last, certain_first, certain_last`;
}
