import type { Cluster } from './clusters.ts';

/**
 * From where the clusters of a new scale come: of each that was not there before, how far right of it the old cluster stands
 * whose time it covers, CSS px at the new scale. Where one has parted, its parts come out of its middle; where several have
 * joined, the new one comes from the largest. Both lists in order of time, lane by lane. O(clusters of both).
 */
export function partings(
  before: readonly Cluster[],
  after: readonly Cluster[],
  msPerPx: number,
): ReadonlyMap<string, number> {
  const keys = new Set(before.map(({ key }) => key));
  const found = new Map<string, number>();
  for (const cluster of after) {
    if (keys.has(cluster.key)) continue;
    let origin: Cluster | undefined;
    for (const each of before) {
      const covers = each.lane === cluster.lane && each.from <= cluster.to && each.to >= cluster.from;
      if (covers && !(each.count <= (origin?.count ?? 0))) origin = each;
    }
    if (origin) found.set(cluster.key, (middle(origin) - middle(cluster)) / msPerPx);
  }
  return found;
}

const middle = ({ from, lastFrom }: Cluster): number => (from + lastFrom) / 2;
