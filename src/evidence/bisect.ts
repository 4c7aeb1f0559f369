/*
 * The two searches of d3-array, written here for numbers alone: views of evidence are loaded after the first picture, and d3 imported by
 * what is loaded later stands whole in the classic build, 16 kB gzip.
 */

/** The first position of sorted numbers whose value is not below `value`; the length where all are. O(log n). */
export const bisectLeft = (sorted: Float64Array, value: number): number => firstWhere(sorted, (each) => each >= value);

/** The first position of sorted numbers whose value is above `value`; the length where none is. O(log n). */
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
