import { STEP } from '../../file/limits.ts';
import { runSteps, type Steps } from '../../file/steps.ts';
import type { Columns } from '../../model/columns.ts';
import { priorityOf } from '../../model/priority.ts';
import { attestingVoices } from '../../evidence/counts.ts';
import type { TimelineEvent } from '../../model/types.ts';
import { sortedSteps } from './sorted.ts';

/**
 * The events of one lane in order of time, indexed so that the cost of a frame depends on what is in view, not on the size of the file.
 * The two trees are implicit segment trees: node `i` covers the leaves of `2i` and `2i + 1`, and the leaves begin at `size`.
 */
export interface EventIndex {
  readonly events: readonly TimelineEvent[];
  /** Bounds of the events, UTC ms: see `Columns`. `from` is in ascending order. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** The values of `to`, sorted: one bisection finds how many events have ended by a time. */
  readonly ends: Float64Array;
  readonly size: number;
  /** Largest `to` below each node. */
  readonly latest: Float64Array;
  /** Position of the event with the highest priority below each node, or -1. */
  readonly best: Int32Array;
  readonly priority: Float32Array;
}

/** Builds the index. O(n log n) for the sorted ends, O(n) for the rest. */
export const indexEvents = (events: readonly TimelineEvent[], columns: Columns): EventIndex =>
  runSteps(indexSteps(events, columns));

/** `indexEvents` in steps of a millisecond or two. Always yields 1, because it is the last part of a load. */
export function* indexSteps(events: readonly TimelineEvent[], columns: Columns): Steps<EventIndex> {
  const n = events.length;
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, n)));
  // If the lane has all events, its columns are those of the timeline
  const whole = n === columns.length;
  const from = whole ? columns.from : new Float64Array(n);
  const to = whole ? columns.to : new Float64Array(n);
  const priority = new Float32Array(n);
  const latest = new Float64Array(2 * size).fill(-Infinity);
  const best = new Int32Array(2 * size).fill(-1);
  for (let i = 0; i < n; i++) {
    if (i % (10 * STEP) === 0) yield 1;
    const event = events[i]!;
    from[i] = columns.from[event.index]!;
    latest[size + i] = to[i] = columns.to[event.index]!;
    priority[i] = priorityOf(event, attestingVoices(event));
    best[size + i] = i;
  }
  for (let node = size - 1; node > 0; node--) {
    if (node % (10 * STEP) === 0) yield 1;
    const left = 2 * node;
    latest[node] = Math.max(latest[left]!, latest[left + 1]!);
    best[node] = better(priority, best[left]!, best[left + 1]!);
  }
  return { events, from, to, ends: yield* sortedSteps(to), size, latest, best, priority };
}

/** The position with the higher priority; the first if both are equal. -1 means no position. */
function better(priority: Float32Array, a: number, b: number): number {
  if (a < 0 || b < 0) return Math.max(a, b);
  return priority[b]! > priority[a]! ? b : a;
}

/** Position of the event with the highest priority from `lo` to `hi - 1`; -1 if there is none. O(log n). */
export function bestBetween(index: EventIndex, lo: number, hi: number): number {
  const { best, priority, size } = index;
  let left = -1;
  let right = -1;
  let l = lo + size;
  let r = hi + size;
  for (; l < r; l >>= 1, r >>= 1) {
    if (l & 1) left = better(priority, left, best[l++]!);
    if (r & 1) right = better(priority, best[--r]!, right);
  }
  return better(priority, left, right);
}

/** The first `limit` positions below `hi` whose event ends after `time`, in order. O(limit · log n). */
export function reaching(index: EventIndex, hi: number, time: number, limit: number): number[] {
  const found: number[] = [];
  const visit = (node: number, lo: number, width: number): void => {
    if (found.length >= limit || lo >= hi || index.latest[node]! <= time) return;
    if (width === 1) {
      found.push(lo);
      return;
    }
    visit(2 * node, lo, width / 2);
    visit(2 * node + 1, lo + width / 2, width / 2);
  };
  visit(1, 0, index.size);
  return found;
}

/** Latest end from position `lo` to `hi - 1`. O(log n). */
export function latestBetween(index: EventIndex, lo: number, hi: number): number {
  let latest = -Infinity;
  for (let l = lo + index.size, r = hi + index.size; l < r; l >>= 1, r >>= 1) {
    if (l & 1) latest = Math.max(latest, index.latest[l++]!);
    if (r & 1) latest = Math.max(latest, index.latest[--r]!);
  }
  return latest;
}
