import type { TileId } from '../tiles/contract.ts';
import { BINS_PER_TILE } from '../tiles/levels.ts';

type Numbers = Readonly<Record<string, unknown>>;

/** Number of events that extend into each bin of a tile, from groups by first and last bin. O(groups · bins). */
export function reachingOf(groups: readonly Numbers[]): number[] {
  const counts = Array.from({ length: BINS_PER_TILE }, () => 0);
  for (const row of groups)
    for (let bin = Number(row['first']); bin <= Number(row['last']); bin++) counts[bin]! += Number(row['n']);
  return counts;
}

/**
 * The same, computed from the number of events that begin (`n`) and end (`ended`) before the tile and in each of its bins: events that
 * have begun and not ended still go on. O(bins).
 */
export function reachingOfEnds({ index }: TileId, before: Numbers, bins: readonly Numbers[]): number[] {
  const added = Array.from({ length: BINS_PER_TILE }, () => 0);
  const wentOn = (row: Numbers): number => Number(row['n']) - Number(row['ended']);
  for (const row of bins) added[Number(row['bin']) - index * BINS_PER_TILE] = wentOn(row);
  let reaching = wentOn(before);
  return added.map((change) => {
    const atStart = reaching;
    reaching += change;
    return atStart;
  });
}
