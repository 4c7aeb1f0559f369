import { COARSEST } from '../tiles/levels.ts';

/** Bins that hold just the times before another, but for those before all bins of the coarsest level. */
export interface PrefixBins {
  /** One of a level at most. */
  readonly bins: readonly { readonly level: number; readonly bin: number }[];
  /** From here to the time no whole bin lies. */
  readonly rest: number;
}

/**
 * The fewest bins that hold the times from the start of the coarsest bin in which a time lies to that time, as far as bins of `finest` do.
 */
export function prefixBins(time: number, finest: number): PrefixBins {
  const bins = [];
  for (let level = finest; level < COARSEST; level++) {
    const bin = Math.floor(time / 2 ** level);
    // The right half of a pair: its left one lies before
    if (bin % 2 !== 0) bins.push({ level, bin: bin - 1 });
  }
  return { bins, rest: Math.floor(time / 2 ** finest) * 2 ** finest };
}
