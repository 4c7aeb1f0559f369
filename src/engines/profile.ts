import type { TileProfile } from '../tiles/contract.ts';

/** Number of events that cover the same columns. Ends are exclusive. */
export interface ProfileGroup {
  readonly first: number;
  readonly last: number;
  /** Columns in which they were certainly going on; undefined if there are none. */
  readonly certain: readonly [first: number, last: number] | undefined;
  readonly count: number;
}

/** Spreads each group of events evenly over the columns that it covers. O(groups + columns). */
export function profileOfGroups(groups: Iterable<ProfileGroup>, columns: number): TileProfile {
  const possible = new Float64Array(columns + 1);
  const certain = new Float64Array(columns + 1);
  for (const { first, last, certain: span, count } of groups) {
    const share = count / (last - first);
    add(possible, share, first, last);
    // An event within one column was certainly going on in it, whenever exactly
    if (last - first === 1) add(certain, share, first, last);
    else if (span) add(certain, share, ...span);
  }
  return { possible: sums(possible), certain: sums(certain) };
}

function sums(differences: Float64Array): number[] {
  let sum = 0;
  return [...differences.subarray(0, -1)].map((difference) => (sum += difference));
}

/** Adds to the columns from `first` to `last - 1`. */
function add(differences: Float64Array, value: number, first: number, last: number): void {
  if (first >= last) return;
  differences[first]! += value;
  differences[last]! -= value;
}
