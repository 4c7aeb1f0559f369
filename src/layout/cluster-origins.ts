import type { Cluster } from './clusters.ts';

/**
 * The clusters of a new scale, with the `origin` of each that was not there before: how far right of it the previous cluster is whose
 * time it covers, CSS px at the new scale. Parts of one cluster come out of its middle, and one that joins several comes from the
 * largest. O(clusters of both).
 */
export function withOrigins(before: readonly Cluster[], after: readonly Cluster[], msPerPx: number): Cluster[] {
  const keys = new Set(before.map(({ key }) => key));
  return after.map((cluster) => {
    if (keys.has(cluster.key)) return cluster;
    let origin: Cluster | undefined;
    for (const each of before) {
      const covers = each.lane === cluster.lane && each.from <= cluster.to && each.to >= cluster.from;
      if (covers && !(each.count <= (origin?.count ?? 0))) origin = each;
    }
    return origin ? { ...cluster, origin: (middle(origin) - middle(cluster)) / msPerPx } : cluster;
  });
}

const middle = ({ from, lastFrom }: Cluster): number => (from + lastFrom) / 2;
