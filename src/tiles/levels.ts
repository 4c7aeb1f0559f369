import type { TileId, TimeRange } from './contract.ts';

/** Number of bins in a tile. A bin of level L is 2^L ms long, and begins at a whole multiple of that. */
export const BINS_PER_TILE = 16;

/** Coarsest possible level: one bin holds half of all times that are exact to the ms. */
export const COARSEST = 53;

/** Times beyond these are not exact to the ms: about 285,000 years from 1970. */
export const MAX_EXACT_TIME = Number.MAX_SAFE_INTEGER;

/** Length of a bin of a level, ms. */
export const binLength = (level: number): number => 2 ** level;

/** Length of a tile of a level, ms. */
export const tileLength = (level: number): number => BINS_PER_TILE * 2 ** level;

/** The time range of a tile. */
export function tileRange({ level, index }: TileId): TimeRange {
  const length = tileLength(level);
  return { start: index * length, end: (index + 1) * length };
}

/** Index of the bin of a level that contains a time. */
export const binOf = (time: number, level: number): number => Math.floor(time / 2 ** level);

/** Indices of the first and last tile of a level that a range overlaps. */
function firstAndLast({ start, end }: TimeRange, level: number): readonly [first: number, last: number] {
  const length = tileLength(level);
  const first = Math.floor(start / length);
  return [first, Math.max(first, Math.ceil(end / length) - 1)];
}

/** The tiles of a level that a range overlaps, in order of time. O(tiles). */
export function tilesOf(range: TimeRange, level: number): TileId[] {
  const [first, last] = firstAndLast(range, level);
  return Array.from({ length: last - first + 1 }, (_, i) => ({ level, index: first + i }));
}

/** The tile of the next coarser level that contains a tile. */
export const parentOf = ({ level, index }: TileId): TileId => ({ level: level + 1, index: Math.floor(index / 2) });

/** The finest level at which a range overlaps at most two tiles. `start < end`. */
export function levelAbove(range: TimeRange): number {
  for (let level = 0; level < COARSEST; level++) {
    const [first, last] = firstAndLast(range, level);
    if (last - first < 2) return level;
  }
  return COARSEST;
}
