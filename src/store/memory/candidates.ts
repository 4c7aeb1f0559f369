import { bisectLeft } from 'd3';
import type { Range } from '../../model/types.ts';
import type { Bin } from '../lane.ts';
import { countInView, countStraddling } from './bins.ts';
import { bestBetween, type EventIndex, reaching } from './event-index.ts';

/** Below this many events in view all of them are tried for a row. */
const TRY_ALL = 240;
/** Of events that began before the view, at most so many are looked at. */
const STRADDLERS = 400;

/**
 * Places of the events that may get a row, in order of time: all in view where they are few, else the best `perBin` of
 * each slice and of those that began before the view. O(candidates · log n).
 */
export function candidatesInView(index: EventIndex, range: Range, bins: readonly Bin[], perBin: number): number[] {
  const begun = bisectLeft(index.from, range.start);
  const straddling = reaching(index, begun, range.start, STRADDLERS);
  if (countInView(index, range) <= TRY_ALL) {
    const inView: number[] = straddling;
    for (const { lo, hi } of bins) for (let i = lo; i < hi; i++) if (index.to[i]! > range.start) inView.push(i);
    return inView;
  }
  const byPriority = (a: number, b: number): number => index.priority[b]! - index.priority[a]! || a - b;
  const kept = countStraddling(index, range) > perBin ? straddling.sort(byPriority).slice(0, perBin) : straddling;
  return [...kept, ...bins.flatMap(({ lo, hi }) => topBetween(index, lo, hi, perBin))].sort((a, b) => a - b);
}

/** The `k` best places of `lo` to `hi - 1`, best first: takes the best, splits there, and goes on with the better part. O(k · (k + log n)). */
function topBetween(index: EventIndex, lo: number, hi: number, k: number): number[] {
  const parts: { lo: number; hi: number; best: number }[] = [];
  const push = (from: number, to: number): void => {
    if (from < to) parts.push({ lo: from, hi: to, best: bestBetween(index, from, to) });
  };
  push(lo, hi);
  const top: number[] = [];
  while (top.length < k && parts.length > 0) {
    let at = 0;
    for (let i = 1; i < parts.length; i++) {
      const better = index.priority[parts[i]!.best]! - index.priority[parts[at]!.best]!;
      if (better > 0 || (better === 0 && parts[i]!.best < parts[at]!.best)) at = i;
    }
    const [part] = parts.splice(at, 1) as [{ lo: number; hi: number; best: number }];
    top.push(part.best);
    push(part.lo, part.best);
    push(part.best + 1, part.hi);
  }
  return top;
}
