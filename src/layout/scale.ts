import type { Range } from '../model/types.ts';

/*
 * What the layout and the store take from d3, and what they do themselves:
 *
 * | d3    | bisection            | in sorted columns of numbers, and in lists by a key
 * |
 * | own   | linear scale         | one subtraction and one division; d3's is 8 kB
 * |
 * | own   | calendar intervals   | `axis/calendar-units.ts`: the arithmetic is in the page for dates, and goes beyond
 * `Date`          |
 * | own   | ticks                | `axis/time-ticks.ts`: no year 0, days that start again every month, years before the
 * present       |
 * | own   | groups               | `store/memory/filter.ts`: by text keys, in one pass
 * |
 */

/** A linear scale from time to position. */
export interface Scale {
  /** UTC ms → CSS px from the left edge of the plot. */
  readonly x: (time: number) => number;
  /** CSS px → UTC ms. */
  readonly time: (x: number) => number;
  readonly msPerPx: number;
}

/** The scale that shows `range` on `width` CSS px. */
export function createScale({ start, end }: Range, width: number): Scale {
  const msPerPx = (end - start) / width;
  return { x: (time) => (time - start) / msPerPx, time: (x) => start + x * msPerPx, msPerPx };
}
