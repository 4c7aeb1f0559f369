import type { Cluster } from './clusters.ts';

/**
 * The clusters of a new scale. Each new one gets an `origin`: how far right of it the previous cluster is that covered
 * its time, in CSS px at the new scale. Parts of one cluster start at its middle, and a cluster that joins several
 * starts at the largest of them. O(clusters of both).
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
