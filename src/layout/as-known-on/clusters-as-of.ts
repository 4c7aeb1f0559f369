import type { TimelineEvent } from '../../model/types.ts';
import { clusterWidth, digitsOf } from '../cluster-width.ts';
import type { Cluster } from '../clusters.ts';
import type { Metrics } from '../metrics.ts';
import type { Scene } from '../scene.ts';

/** What of a lane is asked here, see `Lane`. */
interface EventsOfLane {
  readonly endingAfter: (time: number, lo: number, hi: number, limit: number) => readonly TimelineEvent[];
}

/**
 * When the events that each cluster of a scene counts were surely reported, UTC ms; Infinity where one never was. In no order.
 * O(events of the clusters).
 * @param knownFrom see `KnownEvents`.
 */
export function reportsOf(
  { plot: { events, clusters }, range }: Pick<Scene, 'plot' | 'range'>,
  lanes: readonly EventsOfLane[],
  knownFrom: Float64Array,
): readonly Float64Array[] {
  const withRow = lanes.map(() => new Set<string>());
  for (const { id, lane } of events) withRow[lane]?.add(id);
  return clusters.map(({ lane, lo, hi }) => {
    const inView = lanes[lane]?.endingAfter(range.start, lo, hi, Infinity) ?? [];
    const counted = inView.filter(({ id }) => !withRow[lane]!.has(id));
    return Float64Array.from(counted, ({ index }) => knownFrom[index]!);
  });
}

/** Least space between two clusters, CSS px. */
const APART = 2;

/** In what clusters may become wider: the width of the scene, CSS px, and the sizes of what is drawn. */
interface Room {
  readonly width: number;
  readonly metrics: Metrics;
}

/**
 * The clusters of a scene as of a moment, UTC ms: how many of its events had been reported by then, where not all had. Those of which
 * some had become wider about their middle, if they have room to say so. Clusters still never meet.
 * O(events of the clusters), one comparison each.
 * @param reports see `reportsOf`.
 */
export function clustersAsOf(
  clusters: readonly Cluster[],
  reports: readonly Float64Array[],
  asOf: number,
  { width, metrics }: Room,
): readonly Cluster[] {
  const told: Cluster[] = [];
  clusters.forEach((cluster, i) => {
    const reported = reports[i]!.reduce((sum, time) => (time <= asOf ? sum + 1 : sum), 0);
    if (reported === cluster.count) return told.push(cluster);
    if (reported === 0) return told.push({ ...cluster, reported });
    const [before, after] = [told.at(-1), clusters[i + 1]];
    const left = before?.y === cluster.y ? before.x + before.width + APART : 0;
    const right = after?.y === cluster.y ? after.x - APART : width;
    const wanted = Math.max(cluster.width, clusterWidth(digitsOf(reported) + 1 + digitsOf(cluster.count), metrics));
    if (wanted > right - left) return told.push({ ...cluster, reported });
    const x = Math.min(Math.max(cluster.x + (cluster.width - wanted) / 2, left), right - wanted);
    return told.push({ ...cluster, reported, saysReported: true, x, width: wanted });
  });
  return told;
}
