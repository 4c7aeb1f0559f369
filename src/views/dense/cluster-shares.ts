import type { Cluster } from '../../layout/clusters.ts';
import type { PlotContext } from '../context.ts';
import { type Positions, positionsIn } from './cluster-events.ts';

/**
 * A CSS image with the categories of a cluster's events: see `DenseViews.shares`. Undefined for a cluster of events
 * that began before the view, because it is not known which of them have ended. O(events of the cluster).
 */
export function sharesOf(
  { state, categories }: Pick<PlotContext, 'state' | 'categories'>,
  cluster: Cluster,
  withRow: Positions,
): string | undefined {
  const { lo, hi, from } = cluster;
  const lane = state.selection.lanes[cluster.lane];
  const mix = state.store?.mix;
  const ids = categories.list.map(({ id }) => id);
  if (!lane || !mix || ids.length === 0 || from < state.range.start) return undefined;
  const counts = mix.counts(lane, lo, hi, ids, positionsIn(cluster, withRow));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let end = 0;
  const stops = counts.flatMap((count, kind) => {
    if (count === 0) return [];
    end += count;
    return [`${categories.color(ids[kind])} 0 ${Math.round((end / total) * 100)}%`];
  });
  return `linear-gradient(to right,${stops.join()})`;
}
