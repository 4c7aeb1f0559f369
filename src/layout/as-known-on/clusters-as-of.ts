import type { TimelineEvent } from '../../model/types.ts';
import { clusterWidth, digitsOf } from '../cluster-width.ts';
import type { Cluster } from '../clusters.ts';
import type { Metrics } from '../metrics.ts';
import type { Scene } from '../scene.ts';

/** The part of `Lane` that is used here. */
interface EventsOfLane {
  readonly endingAfter: (time: number, lo: number, hi: number, limit: number) => readonly TimelineEvent[];
}

/**
 * For each cluster of a scene, when the events that it counts were certainly reported, in UTC ms; Infinity if one never
 * was. Not sorted. Undefined for a cluster whose events have not all loaded. O(events of the clusters).
 * @param knownFrom see `KnownDays`.
 */
export function reportsOf(
  { plot: { events, clusters }, range }: Pick<Scene, 'plot' | 'range'>,
  lanes: readonly EventsOfLane[],
  knownFrom: (event: TimelineEvent) => number,
): readonly (Float64Array | undefined)[] {
  const withRow = lanes.map(() => new Set<string>());
  for (const { id, lane } of events) withRow[lane]?.add(id);
  return clusters.map(({ lane, lo, hi, count }) => {
    const inView = lanes[lane]?.endingAfter(range.start, lo, hi, Infinity) ?? [];
    const counted = inView.filter(({ id }) => !withRow[lane]!.has(id));
    return counted.length < count ? undefined : Float64Array.from(counted, knownFrom);
  });
}

/** Minimum space between two clusters, CSS px. */
const APART = 2;

/** Limits for widening clusters: the width of the scene in CSS px, and the sizes of what is drawn. */
interface Room {
  readonly width: number;
  readonly metrics: Metrics;
}

/**
 * The clusters of a scene as of a moment (UTC ms), with the number of their events reported by then, unless all had
 * been, or it is not known. A cluster with some reported events becomes wider around its middle, if there is room to show the number.
 * Clusters still never overlap. O(events of the clusters), one comparison each.
 * @param reports see `reportsOf`.
 */
export function clustersAsOf(
  clusters: readonly Cluster[],
  reports: readonly (Float64Array | undefined)[],
  asOf: number,
  { width, metrics }: Room,
): readonly Cluster[] {
  const told: Cluster[] = [];
  clusters.forEach((cluster, i) => {
    const reported = reports[i]?.reduce((sum, time) => (time <= asOf ? sum + 1 : sum), 0);
    if (reported === undefined || reported === cluster.count) return told.push(cluster);
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
