import type { Range } from '../model/types.ts';

/** A linear scale from time to place. (A d3 scaleLinear would cost 8 kB for the same one line.) */
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
