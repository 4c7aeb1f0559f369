import { bisectLeft } from 'd3';
import type { Bounds, Lane } from '../store/lane.ts';

/** Position of the first event at `lo` to `hi - 1` that ends after a time, or -1. O(log² n). */
function firstEndingAfter(lane: Lane, time: number, lo: number, hi: number): number {
  if (lo >= hi || lane.bounds(lo, hi).to <= time) return -1;
  let [low, high] = [lo, hi - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (lane.bounds(lo, middle + 1).to > time) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The bounds of the events at `lo` to `hi - 1` that have no row and end after a time, and the position of the first of
 * them. There must be at least one. O(rows among them · log² n).
 * @param withRow positions in the lane of the events that have a row, in order
 */
export function countedBounds(
  lane: Lane,
  time: number,
  lo: number,
  hi: number,
  withRow: readonly number[],
): Bounds & { readonly first: number } {
  let first = -1;
  let to = -Infinity;
  let next = lo;
  for (const end of [...withRow.slice(bisectLeft(withRow, lo), bisectLeft(withRow, hi)), hi]) {
    if (first < 0) first = firstEndingAfter(lane, time, next, end);
    if (next < end) to = Math.max(to, lane.bounds(next, end).to);
    next = end + 1;
  }
  return { first, from: lane.bounds(first, first + 1).from, to };
}
