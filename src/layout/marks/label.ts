import type { Mark } from './mark.ts';
import type { Metrics } from '../metrics.ts';

/** Where a label is: beside its mark, or over it if the mark fills the view. */
export type Side = 'right' | 'left' | 'over';

/** One way to draw a mark with its label. CSS px in the plot. */
export interface Placement {
  readonly side: Side;
  readonly labelX: number;
  readonly labelWidth: number;
  /** Left and right edge of mark and label together. */
  readonly x0: number;
  readonly x1: number;
}

/**
 * The ways to place a label beside a mark, best first: to the right; to the left if there is no room on the right; over
 * the mark if neither side has room; then cut with an ellipsis on the side with most room. Never empty. O(1).
 * @param naturalWidth width of the whole label, CSS px
 * @param width width of the plot, CSS px
 * @param previousSide comes first as long as it has room for `labelMin`, so that labels do not jump while panning
 */
export function placements(
  mark: Pick<Mark, 'x0' | 'x1'>,
  naturalWidth: number,
  width: number,
  metrics: Metrics,
  previousSide?: Side,
): Placement[] {
  const { gap, labelMin, labelMax } = metrics;
  const full = Math.min(naturalWidth, labelMax);
  const x0 = Math.max(0, mark.x0);
  const x1 = Math.min(width, mark.x1);
  const room = { right: width - x1 - gap, left: x0 - gap, over: x1 - x0 - gap };
  const placementAt = (side: Side): Placement => {
    const labelWidth = Math.max(0, Math.min(full, room[side]));
    const labelX = side === 'right' ? x1 + gap : side === 'left' ? x0 - gap - labelWidth : x0 + gap / 2;
    return { side, labelX, labelWidth, x0: Math.min(mark.x0, labelX), x1: Math.max(mark.x1, labelX + labelWidth) };
  };
  const sides: Side[] = ['right', 'left', 'over'];
  const fitting = sides.filter((side) => room[side] >= full);
  const cut = sides.filter((side) => room[side] < full && room[side] >= labelMin).sort((a, b) => room[b] - room[a]);
  const order = [...fitting, ...cut];
  if (previousSide && room[previousSide] >= Math.min(full, labelMin)) order.unshift(previousSide);
  if (order.length === 0) order.push(room.right >= room.left ? 'right' : 'left');
  return [...new Set(order)].map(placementAt);
}
