import type { Cluster } from '../../layout/clusters.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { PlotContext } from '../context.ts';

/** For each lane number, the positions in that lane of the events that have a row, in order. */
export type Positions = ReadonlyMap<number, readonly number[]>;

/** The positions of a plot's events that have a row. O(rows · log n). */
export function positionsWithRow({ scene, state }: Pick<PlotContext, 'scene' | 'state'>): Positions {
  const positions = new Map<number, number[]>();
  for (const { id, lane } of scene.plot.events) {
    const event = state.store?.event(id);
    const position = event && state.selection.lanes[lane]?.find(event)?.position;
    if (position === undefined) continue;
    const others = positions.get(lane);
    if (others) others.push(position);
    else positions.set(lane, [position]);
  }
  return positions;
}

/** The positions with a row that are among the events of a cluster. O(rows). */
export const positionsIn = ({ lane, lo, hi }: Cluster, withRow: Positions): readonly number[] =>
  withRow.get(lane)?.filter((position) => position >= lo && position < hi) ?? [];

/** The `most` events with the highest priority in a cluster, best first. O((most + rows) · log n). */
export function bestOf(
  { state }: Pick<PlotContext, 'state'>,
  cluster: Cluster,
  withRow: Positions,
  most: number,
): TimelineEvent[] {
  const { lane, lo, hi, from, to } = cluster;
  const rows = positionsIn(cluster, withRow);
  const start = Math.max(from, state.range.start);
  const range = { start, end: Math.max(to, start + 1) };
  const found = state.selection.lanes[lane]?.candidates(range, [{ ...range, lo, hi }], most + rows.length) ?? [];
  return found
    .filter(({ position }) => position >= lo && position < hi && !rows.includes(position))
    .sort((a, b) => b.priority - a.priority || a.position - b.position)
    .slice(0, most)
    .map(({ event }) => event);
}
