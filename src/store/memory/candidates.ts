import { bisectLeft } from 'd3';
import type { Range } from '../../model/types.ts';
import type { Bin } from '../lane.ts';
import { countInView, countStraddling } from './bins.ts';
import { bestBetween, type EventIndex, reaching } from './event-index.ts';

/** If at most this number of events is in view, all of them are candidates. */
const ALL_UP_TO = 240;
/** Maximum number of events that began before the view and are considered as candidates. */
const MAX_STRADDLERS = 400;

/**
 * Positions of the events that may get a row, in order of time: all events in view if there are few; else the `perBin` events with the
 * highest priority in each bin and among those that began before the view. O(candidates · log n).
 */
export function candidatesInView(index: EventIndex, range: Range, bins: readonly Bin[], perBin: number): number[] {
  const begun = bisectLeft(index.from, range.start);
  const straddling = reaching(index, begun, range.start, MAX_STRADDLERS);
  if (countInView(index, range) <= ALL_UP_TO) {
    const inView: number[] = straddling;
    for (const { lo, hi } of bins) for (let i = lo; i < hi; i++) if (index.to[i]! > range.start) inView.push(i);
    return inView;
  }
  const byPriority = (a: number, b: number): number => index.priority[b]! - index.priority[a]! || a - b;
  const best = countStraddling(index, range) > perBin ? straddling.sort(byPriority).slice(0, perBin) : straddling;
  return [...best, ...bins.flatMap(({ lo, hi }) => topBetween(index, lo, hi, perBin))].sort((a, b) => a - b);
}

/**
 * The `k` positions with the highest priority from `lo` to `hi - 1`, best first. Repeatedly takes the part with the best event, and splits
 * the part at that event. O(k · (k + log n)).
 */
function topBetween(index: EventIndex, lo: number, hi: number, k: number): number[] {
  const parts: { lo: number; hi: number; best: number }[] = [];
  const push = (from: number, to: number): void => {
    if (from < to) parts.push({ lo: from, hi: to, best: bestBetween(index, from, to) });
  };
  push(lo, hi);
  const top: number[] = [];
  while (top.length < k && parts.length > 0) {
    let best = 0;
    for (let i = 1; i < parts.length; i++) {
      const difference = index.priority[parts[i]!.best]! - index.priority[parts[best]!.best]!;
      if (difference > 0 || (difference === 0 && parts[i]!.best < parts[best]!.best)) best = i;
    }
    const part = parts[best]!;
    parts.splice(best, 1);
    top.push(part.best);
    push(part.lo, part.best);
    push(part.best + 1, part.hi);
  }
  return top;
}
