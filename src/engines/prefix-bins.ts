import { COARSEST } from '../tiles/levels.ts';

/** Bins that together hold the times before a given time, from the start of its bin at the coarsest level. */
export interface PrefixBins {
  /** At most one per level. */
  readonly bins: readonly { readonly level: number; readonly bin: number }[];
  /** Start of the remaining range before the time, in which no whole bin fits. */
  readonly rest: number;
}

/**
 * Returns the fewest bins that cover the range from the start of the coarsest bin containing `time` up to `time`, rounded down to a
 * bin of level `finest`.
 */
export function prefixBins(time: number, finest: number): PrefixBins {
  const bins = [];
  for (let level = finest; level < COARSEST; level++) {
    const bin = Math.floor(time / 2 ** level);
    // It is the right half of a pair; the left half lies before it
    if (bin % 2 !== 0) bins.push({ level, bin: bin - 1 });
  }
  return { bins, rest: Math.floor(time / 2 ** finest) * 2 ** finest };
}
