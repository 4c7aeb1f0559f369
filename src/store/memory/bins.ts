import { bisectLeft, bisectRight } from 'd3';
import type { Range } from '../../model/types.ts';
import type { Bin } from '../lane.ts';
import type { EventIndex } from './event-index.ts';

/** The bins of a range, see `Lane.bins`. Skips empty slices by jumping from event to event. O(bins · log n). */
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

/** Number of events in a range: those that begin before its end minus those that have ended by its start. O(log n). */
export function countInView(index: EventIndex, range: Range): number {
  return bisectLeft(index.from, range.end) - bisectRight(index.ends, range.start);
}

/** Number of events that begin before a range and extend into it. O(log n). */
export function countStraddling(index: EventIndex, range: Range): number {
  return bisectLeft(index.from, range.start) - bisectRight(index.ends, range.start);
}
