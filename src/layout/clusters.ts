import { bisectLeft } from 'd3';
import type { Range } from '../model/types.ts';
import type { Bin, Lane } from '../store/lane.ts';
import type { Metrics } from './metrics.ts';
import type { Scale } from './scale.ts';

/** Events of one slice of time that found no row. */
export interface Cluster {
  /** Stable while the slice is in view. */
  readonly key: string;
  readonly count: number;
  /** CSS px in the plot. */
  readonly x: number;
  readonly width: number;
  readonly y: number;
  /**
   * Bounds of the slice's events: earliest start, latest start, latest end; UTC ms. Of those that began before the view the
   * latest start may be that of an event that is over.
   */
  readonly from: number;
  readonly lastFrom: number;
  readonly to: number;
  /** Positions in the lane, `lo` to `hi - 1`; those that have a row are among them, and of those that began before the view some that are over. */
  readonly lo: number;
  readonly hi: number;
  readonly lane: number;
  /** Where the cluster comes from that was not there at the scale before, CSS px right of where it stands: see `withOrigins`. */
  readonly origin?: number;
}

/** Width of a cluster's mark: room for its count, which is written short beyond four digits. */
const markWidth = (count: number, metrics: Metrics): number =>
  metrics.cluster * (0.7 + 0.26 * Math.min(4, String(count).length));

/** Two clusters made one where the edge of the view leaves no room for both. */
const merged = (a: Cluster, b: Cluster, metrics: Metrics): Cluster => {
  const count = a.count + b.count;
  const width = markWidth(count, metrics);
  const x = Math.max(0, Math.min(a.x, b.x + b.width - width));
  return { ...a, count, x, width, lastFrom: Math.max(a.lastFrom, b.lastFrom), to: Math.max(a.to, b.to), hi: b.hi };
};

/**
 * One cluster for each slice in which events found no row, and one at the left edge for those that began before the view,
 * so that rows and clusters together count every event in view. `placed` are the positions that have a row, in order.
 * Clusters never meet. In order of time. O(slices · log n).
 */
export function layoutClusters(
  lane: Lane,
  range: Range,
  bins: readonly Bin[],
  placed: readonly number[],
  scale: Scale,
  width: number,
  metrics: Metrics,
  laneNumber: number,
  y: number,
): Cluster[] {
  const clusters: Cluster[] = [];
  const add = (key: string, count: number, low: number, high: number, lo: number, hi: number): void => {
    if (count === 0) return;
    const { from, lastFrom, to } = lane.bounds(lo, hi);
    const mark = markWidth(count, metrics);
    const middle = (scale.x(from) + scale.x(lastFrom)) / 2;
    const x = Math.max(0, Math.min(Math.max(middle - mark / 2, low + 1), high - 1 - mark, width - mark));
    const cluster = { key, count, x, width: mark, y, from, lastFrom, to, lo, hi, lane: laneNumber };
    const previous = clusters.at(-1);
    if (previous && previous.x + previous.width + 2 > x)
      clusters[clusters.length - 1] = merged(previous, cluster, metrics);
    else clusters.push(cluster);
  };
  const placedBetween = (lo: number, hi: number): number => bisectLeft(placed, hi) - bisectLeft(placed, lo);
  const straddlers = lane.straddlers(range);
  // Begins with the first that is not over: with an earlier one, opening it would lead to the beginning of the story
  add(`${laneNumber}:edge`, straddlers.count - placedBetween(0, straddlers.hi), 0, width, straddlers.lo, straddlers.hi);
  for (const { start, end, lo, hi } of bins) {
    add(`${laneNumber}:${start}:${end}`, hi - lo - placedBetween(lo, hi), scale.x(start), scale.x(end), lo, hi);
  }
  return clusters;
}
