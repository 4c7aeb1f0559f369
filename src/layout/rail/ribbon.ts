import { svgCoordinate } from '../svg-coordinate.ts';
import type { Thread } from './threads.ts';

/** Threads that begin or end within one column of this width count as one, CSS px. */
const COLUMN = 36;
/** Width of a band for each thread in it, and the least and largest, CSS px. */
const WIDTH_EACH = 1.2;
const LEAST = 1.2;
const MOST = 16;

interface Band {
  count: number;
  x0: number;
  x1: number;
}

/**
 * The SVG path of an area that stands for many threads: a band for all that go from one stretch of the axis to one stretch of the rail,
 * as wide as they are many. All in one path, so that it is no darker where bands meet. '' without threads. O(threads).
 * @param shift added to each `x`, CSS px
 * @param bottom where bands end, CSS px under the axis
 */
export function ribbonPath(threads: readonly Pick<Thread, 'x0' | 'x1'>[], shift: number, bottom: number): string {
  const bands = new Map<string, Band>();
  for (const { x0, x1 } of threads) {
    // From the anchor, so that a view that is moved regroups none
    const key = `${Math.floor((x0 + shift) / COLUMN)} ${Math.floor((x1 + shift) / COLUMN)}`;
    const band = bands.get(key) ?? { count: 0, x0: 0, x1: 0 };
    bands.set(key, { count: band.count + 1, x0: band.x0 + x0, x1: band.x1 + x1 });
  }
  const [bend, turn] = [bottom * 0.72, bottom * 0.42].map(svgCoordinate);
  const end = svgCoordinate(bottom);
  return [...bands.values()]
    .map(({ count, ...sum }) => {
      const half = Math.min(MOST, Math.max(LEAST, count * WIDTH_EACH)) / 2;
      const x = (middle: number, side: number): string => svgCoordinate(middle / count + shift + side * half);
      const [a0, a1] = [x(sum.x0, -1), x(sum.x0, 1)];
      const [b0, b1] = [x(sum.x1, -1), x(sum.x1, 1)];
      return `M${a0},0C${a0},${bend} ${b0},${turn} ${b0},${end}H${b1}C${b1},${turn} ${a1},${bend} ${a1},0Z`;
    })
    .join('');
}
