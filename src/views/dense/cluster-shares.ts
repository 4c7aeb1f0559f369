import type { Cluster } from '../../layout/clusters.ts';
import type { PlotContext } from '../context.ts';
import { type Positions, positionsIn } from './cluster-events.ts';

/** A category among the events of a cluster. */
export interface Share {
  /** Id of the category; undefined for events without one. */
  readonly category: string | undefined;
  /** Where it ends on a bar of all shares, 0 to 1. In the order of the file. */
  readonly end: number;
}

/**
 * The categories of a cluster's events, one after the other; empty if the file has none. For events that began before
 * the view it is not known which are over, so their cluster has no shares. O(events of the cluster).
 */
export function sharesOf({ state }: Pick<PlotContext, 'state'>, cluster: Cluster, withRow: Positions): Share[] {
  const { lo, hi, from } = cluster;
  const lane = state.selection.lanes[cluster.lane];
  const { mix, categories = [] } = state.store ?? {};
  if (!lane || !mix || categories.length === 0 || from < state.range.start) return [];
  const ids = categories.map(({ id }) => id);
  const counts = mix.counts(lane, lo, hi, ids, positionsIn(cluster, withRow));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let end = 0;
  return counts.flatMap((count, kind) => (count === 0 ? [] : [{ category: ids[kind], end: (end += count) / total }]));
}

/** Shares as a CSS image; undefined if there are none. */
export const shareImage = (shares: readonly Share[], { color }: PlotContext['categories']): string | undefined =>
  shares.length === 0
    ? undefined
    : `linear-gradient(to right,${shares.map(({ category, end }) => `${color(category)} 0 ${Math.round(end * 100)}%`).join()})`;
