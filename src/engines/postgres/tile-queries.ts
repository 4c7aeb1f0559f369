import { prefixBins } from '../prefix-bins.ts';
import type { LaneKey, TileId, TimeRange } from '../../tiles/contract.ts';
import { BINS_PER_TILE, COARSEST, tileRange } from '../../tiles/levels.ts';
import type { OpenedPostgres } from './about.ts';
import type { Conditions } from './conditions.ts';

/** Bins of a tile that have events: bin, n, first_from, last_from, last_to. */
export function binsQuery(
  { level, index }: TileId,
  { shown, found, all }: Conditions,
  { countsFrom }: OpenedPostgres,
): string {
  if (found === undefined && level >= countsFrom)
    return `
      SELECT bin, sum(n) AS n, min(first_from) AS first_from, max(last_from) AS last_from, max(last_to) AS last_to
      FROM counts WHERE level = ${level} AND bin >= ${index * BINS_PER_TILE} AND bin < ${(index + 1) * BINS_PER_TILE} AND ${shown}
      GROUP BY bin ORDER BY bin`;
  const { start, end } = tileRange({ level, index });
  return `
    SELECT t0 >> ${level} AS bin, count(*) AS n, min(t0) AS first_from, max(t0) AS last_from, max(t1) AS last_to
    FROM spine WHERE t0 >= ${start} AND t0 < ${end} AND ${all} GROUP BY 1 ORDER BY 1`;
}

/** The number of events that begin before a time: the sum of counted bins, plus a count of the single events after the last of them. */
export function beforeQuery(time: number, { shown, found, all }: Conditions, { countsFrom }: OpenedPostgres): string {
  if (found !== undefined) return `SELECT count(*) AS n FROM spine WHERE t0 < ${time} AND ${all}`;
  const { bins, rest } = prefixBins(time, countsFrom);
  const whole = bins.map(({ level, bin }) => `(${level}::smallint, ${bin}::bigint)`);
  const first = `(level = ${COARSEST} AND bin < ${Math.floor(time / 2 ** COARSEST)})`;
  const counted = whole.length === 0 ? first : `(${first} OR (level, bin) IN (${whole.join(', ')}))`;
  return `
    SELECT (SELECT coalesce(sum(n), 0) FROM counts WHERE ${counted} AND ${shown})
      + (SELECT count(*) FROM spine WHERE t0 >= ${rest} AND t0 < ${time} AND ${shown}) AS n`;
}

/** The condition that an event overlaps a range. It scans only a window of each length class. */
function overlapping({ start, end }: TimeRange, classes: readonly number[]): string {
  const ofClass = (each: number): string =>
    `(class = ${each} AND t0 > ${start - 2 ** (each + 1)} AND t0 < ${end} AND t1 > ${start})`;
  return `(${classes.map(ofClass).join(' OR ') || 'false'})`;
}

/** The seqs of the best k events that begin before a time and continue after it, best first. */
export const straddlersQuery = (time: number, { all }: Conditions, { classes, about }: OpenedPostgres): string => `
  SELECT seq FROM spine WHERE ${overlapping({ start: time, end: time }, classes)} AND ${all} ORDER BY priority DESC, seq LIMIT ${about.k}`;

/** Events that extend into later bins of a tile than the one they begin in, grouped by the first and last of those bins; n each. */
export function reachingQuery(tile: TileId, { all }: Conditions, { classes }: OpenedPostgres): string {
  const range = tileRange(tile);
  return `
    SELECT first, last, count(*) AS n FROM (
      SELECT greatest(0, ((t0 - ${range.start}) >> ${tile.level}) + 1) AS first,
        least(${BINS_PER_TILE - 1}, (t1 - 1 - ${range.start}) >> ${tile.level}) AS last
      FROM spine WHERE ${overlapping(range, classes)} AND ${all}) reaching
    WHERE first <= last GROUP BY first, last`;
}

/** The seqs of the best k events in each bin of a tile, in order. */
export function bestQuery(
  { level, index }: TileId,
  { shown, found, all }: Conditions,
  lane: LaneKey | undefined,
  { about, hasCategoryLadder }: OpenedPostgres,
): string {
  const { start, end } = tileRange({ level, index });
  const inTile = `t0 >= ${start} AND t0 < ${end}`;
  // A list of index values is faster than a range
  const levels = Array.from({ length: COARSEST - level + 1 }, (_, i) => level + i).join(', ');
  if (found === undefined && shown === 'true')
    return `SELECT seq FROM spine WHERE lod IN (${levels}) AND ${inTile} ORDER BY seq`;
  const isPrepared = found === undefined && hasCategoryLadder;
  if (isPrepared && lane?.field === 'category')
    return `SELECT seq FROM spine WHERE lod_category >= ${level} AND ${inTile} AND ${shown} ORDER BY seq`;
  return `
    SELECT seq FROM (
      SELECT seq, row_number() OVER (PARTITION BY t0 >> ${level} ORDER BY priority DESC, seq) AS nth
      FROM spine WHERE ${isPrepared ? `lod_category >= ${level} AND ` : ''}${inTile} AND ${all}) ranked
    WHERE nth <= ${about.k} ORDER BY seq`;
}

/** Number of events (n) by first and last column (exclusive) of their possible and certain times. */
export function profileQuery({ start, end }: TimeRange, columns: number, { all }: Conditions): string {
  const length = (end - start) / columns;
  const column = (time: string): string =>
    `least(${columns}, greatest(0, (${time} - ${start})::float8 / ${length}::float8))`;
  return `
    SELECT first, greatest(first + 1, last) AS last, certain_first, certain_last, count(*) AS n FROM (
      SELECT least(${columns - 1}, floor(${column('t0')})) AS first, ceil(${column('t1')}) AS last,
        CASE WHEN c0 IS NOT NULL THEN floor(${column('c0')}) END AS certain_first,
        CASE WHEN c1 IS NOT NULL THEN ceil(${column('c1')}) END AS certain_last
      FROM spine WHERE ${all}) placed
    GROUP BY 1, 2, 3, 4`;
}
