import { svgCoordinate } from '../svg-coordinate.ts';
import type { Thread } from './threads.ts';

/** Threads that begin or end within one column of this width count as one, CSS px. */
const COLUMN = 36;
/** Width of a band per thread, and its minimum and maximum, CSS px. */
const WIDTH_EACH = 1.2;
const MIN_BAND_WIDTH = 1.2;
const MAX_BAND_WIDTH = 16;

interface Band {
  count: number;
  x0: number;
  x1: number;
}

/**
 * The SVG path of an area that represents many threads: one band for all threads from one stretch of the axis to one
 * stretch of the rail. A band is wider if it has more threads. Everything is one path, so that it is not darker where
 * bands overlap. '' without threads. O(threads).
 * @param shift added to each `x`, CSS px
 * @param bottom where bands end, CSS px below the axis
 */
export function ribbonPath(threads: readonly Pick<Thread, 'x0' | 'x1'>[], shift: number, bottom: number): string {
  const bands = new Map<string, Band>();
  for (const { x0, x1 } of threads) {
    // Relative to the anchor, so that moving the view regroups none
    const key = `${Math.floor((x0 + shift) / COLUMN)} ${Math.floor((x1 + shift) / COLUMN)}`;
    const band = bands.get(key) ?? { count: 0, x0: 0, x1: 0 };
    bands.set(key, { count: band.count + 1, x0: band.x0 + x0, x1: band.x1 + x1 });
  }
  const [bend, turn] = [bottom * 0.72, bottom * 0.42].map(svgCoordinate);
  const end = svgCoordinate(bottom);
  return [...bands.values()]
    .map(({ count, ...sum }) => {
      const half = Math.min(MAX_BAND_WIDTH, Math.max(MIN_BAND_WIDTH, count * WIDTH_EACH)) / 2;
      const x = (middle: number, side: number): string => svgCoordinate(middle / count + shift + side * half);
      const [a0, a1] = [x(sum.x0, -1), x(sum.x0, 1)];
      const [b0, b1] = [x(sum.x1, -1), x(sum.x1, 1)];
      return `M${a0},0C${a0},${bend} ${b0},${turn} ${b0},${end}H${b1}C${b1},${turn} ${a1},${bend} ${a1},0Z`;
    })
    .join('');
}
