import { BINS_PER_TILE } from '../tiles/levels.ts';

/** Number of events that reach into each bin of a tile, of groups by the first and the last of these bins. O(groups · bins). */
export function reachingOf(groups: readonly Readonly<Record<string, unknown>>[]): number[] {
  const counts = Array.from({ length: BINS_PER_TILE }, () => 0);
  for (const row of groups)
    for (let bin = Number(row['first']); bin <= Number(row['last']); bin++) counts[bin]! += Number(row['n']);
  return counts;
}
