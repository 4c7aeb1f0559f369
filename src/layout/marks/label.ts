import type { Mark } from './mark.ts';
import type { Metrics } from '../metrics.ts';

/** Where a label stands: beside its mark, or over it where the mark fills the view. */
export type Side = 'right' | 'left' | 'over';

/** One way to draw an event: the label's place, and the box of mark and label together. CSS px in the plot. */
export interface Placement {
  readonly side: Side;
  readonly labelX: number;
  readonly labelWidth: number;
  readonly x0: number;
  readonly x1: number;
}

/**
 * The ways to place a label of natural width `wanted` beside a mark, best first: right of it, left of it where the right
 * has no room, over it where neither has; then cut with an ellipsis where the most room is. Never empty.
 * A remembered side stays first for as long as it has room for `labelMin`, so that panning does not make labels jump.
 */
export function placements(
  mark: Mark,
  wanted: number,
  width: number,
  metrics: Metrics,
  remembered?: Side,
): Placement[] {
  const { gap, labelMin, labelMax } = metrics;
  const full = Math.min(wanted, labelMax);
  const x0 = Math.max(0, mark.x0);
  const x1 = Math.min(width, mark.x1);
  const room = { right: width - x1 - gap, left: x0 - gap, over: x1 - x0 - gap };
  const place = (side: Side): Placement => {
    const labelWidth = Math.max(0, Math.min(full, room[side]));
    const labelX = side === 'right' ? x1 + gap : side === 'left' ? x0 - gap - labelWidth : x0 + gap / 2;
    return { side, labelX, labelWidth, x0: Math.min(mark.x0, labelX), x1: Math.max(mark.x1, labelX + labelWidth) };
  };
  const sides: Side[] = ['right', 'left', 'over'];
  const fitting = sides.filter((side) => room[side] >= full);
  const cut = sides.filter((side) => room[side] < full && room[side] >= labelMin).sort((a, b) => room[b] - room[a]);
  const order = [...fitting, ...cut];
  if (remembered && room[remembered] >= Math.min(full, labelMin)) order.unshift(remembered);
  if (order.length === 0) order.push(room.right >= room.left ? 'right' : 'left');
  return [...new Set(order)].map(place);
}
