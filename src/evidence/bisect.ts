/*
 * The two searches of d3-array, for numbers only. The views of evidence are loaded after the first picture, and if code that is loaded
 * later imports d3, the classic build contains all of d3, 16 kB gzip.
 */

/** The first position of sorted numbers with a value of at least `value`; the length if there is none. O(log n). */
export const bisectLeft = (sorted: Float64Array, value: number): number => firstWhere(sorted, (each) => each >= value);

/** The first position of sorted numbers with a value above `value`; the length if there is none. O(log n). */
export const bisectRight = (sorted: Float64Array, value: number): number => firstWhere(sorted, (each) => each > value);

function firstWhere(sorted: Float64Array, holds: (value: number) => boolean): number {
  let [lo, hi] = [0, sorted.length];
  while (lo < hi) {
    const middle = (lo + hi) >>> 1;
    if (holds(sorted[middle]!)) hi = middle;
    else lo = middle + 1;
  }
  return lo;
}
