import { bisectLeft } from 'd3';
import type { Range } from '../../model/types.ts';
import type { Bin } from '../lane.ts';
import type { EventIndex } from './event-index.ts';

/**
 * Cuts a range into slices at least `leastMs` long. Slices stand at whole multiples of a power of two of ms, so
 * panning moves them with the events and zooming in parts each into two. Slices without events are skipped by jumping
 * from one event to the next: O(slices · log n).
 */
export function binsInView(index: EventIndex, range: Range, leastMs: number): Bin[] {
  const size = 2 ** Math.ceil(Math.log2(leastMs));
  const bins: Bin[] = [];
  const last = bisectLeft(index.from, range.end);
  let lo = bisectLeft(index.from, range.start);
  while (lo < last) {
    const start = Math.floor(index.from[lo]! / size) * size;
    const end = start + size;
    const hi = Math.min(last, Math.max(lo + 1, bisectLeft(index.from, end, lo)));
    bins.push({ start, end, lo, hi });
    lo = hi;
  }
  return bins;
}

/** How many events are in view: begun before its end, and not ended by its start. O(log n). */
export function countInView(index: EventIndex, range: Range): number {
  return bisectLeft(index.from, range.end) - endedBy(index, range.start);
}

/** How many events began before the view and reach into it. O(log n). */
export function countStraddling(index: EventIndex, range: Range): number {
  return bisectLeft(index.from, range.start) - endedBy(index, range.start);
}

// An event that ends at a moment is over by then, as ends are exclusive
function endedBy(index: EventIndex, time: number): number {
  let lo = 0;
  let hi = index.ends.length;
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if (index.ends[middle]! <= time) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}
