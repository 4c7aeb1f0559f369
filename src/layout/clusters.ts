import { bisectLeft } from 'd3';
import type { Range } from '../model/types.ts';
import type { Bin, Lane } from '../store/lane.ts';
import { clusterWidth, digitsOf } from './cluster-width.ts';
import { countedBounds } from './counted-bounds.ts';
import type { Metrics } from './metrics.ts';
import type { Scale } from './scale.ts';

/** The events of one bin that have no row. Plain data of the scene. */
export interface Cluster {
  /** Stays the same as long as the bin is in view. */
  readonly key: string;
  readonly count: number;
  /** CSS px in the plot. */
  readonly x: number;
  readonly width: number;
  readonly y: number;
  /**
   * Earliest start, latest start and latest end of all events of the bin, including those with a row; UTC ms. For
   * events that began before the view, the latest start may belong to an event that is already over.
   */
  readonly from: number;
  readonly lastFrom: number;
  readonly to: number;
  /**
   * Positions in the lane, `lo` to `hi - 1`. They include events with a row and, among events that began before the
   * view, some that are over.
   */
  readonly lo: number;
  readonly hi: number;
  readonly lane: number;
  /** Position in the lane of the first event that it counts. */
  readonly first: number;
  /** Earliest start and latest end of the events that it counts, UTC ms. */
  readonly countedFrom: number;
  readonly countedTo: number;
  /** Number of events in `Plot.events` before it in order of time; its time is that of the first event it counts. */
  readonly eventsBefore: number;
  /** Where a cluster that is new at this scale comes from, CSS px to the right of its place: see `withOrigins`. */
  readonly origin?: number;
  /**
   * How many of the events that it counts had been reported on the day as of which the story is shown; absent if all
   * had.
   */
  readonly reported?: number;
  /** There is room for that number besides the count. */
  readonly saysReported?: true;
}

const markWidth = (count: number, metrics: Metrics): number => clusterWidth(digitsOf(count), metrics);

/** One cluster in place of two that the edge of the view leaves no room for. */
const merged = (a: Cluster, b: Cluster, metrics: Metrics): Cluster => {
  const count = a.count + b.count;
  const width = markWidth(count, metrics);
  const x = Math.max(0, Math.min(a.x, b.x + b.width - width));
  const countedTo = Math.max(a.countedTo, b.countedTo);
  const lastFrom = Math.max(a.lastFrom, b.lastFrom);
  return { ...a, count, x, width, lastFrom, to: Math.max(a.to, b.to), countedTo, hi: b.hi };
};

/** Input for the clusters of a lane, besides the lane. */
interface ClusterView {
  readonly range: Range;
  readonly scale: Scale;
  readonly width: number;
  readonly metrics: Metrics;
}

/** The row of clusters: number of its lane, its top in CSS px, and the number of events of earlier lanes. */
interface ClusterRow {
  readonly lane: number;
  readonly y: number;
  readonly eventsBefore: number;
}

/**
 * One cluster for each bin with events that have no row, and one at the left edge for events that began before the
 * view. So rows and clusters together count every event in view. Clusters never overlap. In order of time. O((bins +
 * rows) · log² n).
 * @param withRow positions in the lane of the events that have a row, in order
 */
export function layoutClusters(
  lane: Lane,
  bins: readonly Bin[],
  withRow: readonly number[],
  { range, scale, width, metrics }: ClusterView,
  row: ClusterRow,
): Cluster[] {
  const clusters: Cluster[] = [];
  const add = (key: string, count: number, low: number, high: number, lo: number, hi: number): void => {
    if (count === 0) return;
    const { from, lastFrom, to } = lane.bounds(lo, hi);
    const mark = markWidth(count, metrics);
    const middle = (scale.x(from) + scale.x(lastFrom)) / 2;
    const x = Math.max(0, Math.min(Math.max(middle - mark / 2, low + 1), high - 1 - mark, width - mark));
    const counted = countedBounds(lane, range.start, lo, hi, withRow);
    const cluster: Cluster = {
      key,
      count,
      x,
      width: mark,
      y: row.y,
      from,
      lastFrom,
      to,
      lo,
      hi,
      lane: row.lane,
      first: counted.first,
      countedFrom: counted.from,
      countedTo: counted.to,
      eventsBefore: row.eventsBefore + bisectLeft(withRow, counted.first),
    };
    const previous = clusters.at(-1);
    if (previous && previous.x + previous.width + 2 > x)
      clusters[clusters.length - 1] = merged(previous, cluster, metrics);
    else clusters.push(cluster);
  };
  const countWithRow = (lo: number, hi: number): number => bisectLeft(withRow, hi) - bisectLeft(withRow, lo);
  const straddlers = lane.straddlers(range);
  // Starts at the first that is not over: otherwise opening the cluster would go to the beginning of the story
  add(`${row.lane}:edge`, straddlers.count - countWithRow(0, straddlers.hi), 0, width, straddlers.lo, straddlers.hi);
  for (const { start, end, lo, hi } of bins) {
    add(`${row.lane}:${start}:${end}`, hi - lo - countWithRow(lo, hi), scale.x(start), scale.x(end), lo, hi);
  }
  return clusters;
}
