import { STEP } from '../../file/limits.ts';
import { runSteps, type Steps } from '../../file/steps.ts';
import type { Columns } from '../../model/columns.ts';
import { priorityOf } from '../../model/priority.ts';
import { attestingVoices } from '../../evidence/counts.ts';
import type { TimelineEvent } from '../../model/types.ts';
import { sortedSteps } from './sorted.ts';

/** Number of events below one leaf of the trees. To look at this many is as fast as four more levels, and trees take a sixteenth. */
const LEAF = 16;

/**
 * The events of one lane in order of time, indexed so that the cost of a frame depends on what is in view, not on the size of the file.
 * The two trees are implicit segment trees: node `i` covers the leaves of `2i` and `2i + 1`, and the leaves begin at `size`. Each leaf
 * covers `LEAF` events.
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
  /** The category of each event, as a position in `categoryIds`. */
  readonly category: Uint16Array;
  /** The categories of the events, each once; '' stands for none. */
  readonly categoryIds: readonly string[];
}

/** Builds the index. O(n log n) for the sorted ends, O(n) for the rest. */
export const indexEvents = (events: readonly TimelineEvent[], columns: Columns): EventIndex =>
  runSteps(indexSteps(events, columns));

/** `indexEvents` in steps of a millisecond or two. Always yields 1, because it is the last part of a load. */
export function* indexSteps(events: readonly TimelineEvent[], columns: Columns): Steps<EventIndex> {
  const n = events.length;
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, n / LEAF)));
  // If the lane has all events, its columns are those of the timeline
  const whole = n === columns.length;
  const from = whole ? columns.from : new Float64Array(n);
  const to = whole ? columns.to : new Float64Array(n);
  const priority = new Float32Array(n);
  const category = new Uint16Array(n);
  const numbers = new Map<string, number>();
  const latest = new Float64Array(2 * size).fill(-Infinity);
  const best = new Int32Array(2 * size).fill(-1);
  for (let i = 0; i < n; i++) {
    if (i % (10 * STEP) === 0) yield 1;
    const event = events[i]!;
    from[i] = columns.from[event.index]!;
    to[i] = columns.to[event.index]!;
    priority[i] = priorityOf(event, attestingVoices(event));
    const { category: id = '' } = event;
    let number = numbers.get(id);
    if (number === undefined) numbers.set(id, (number = numbers.size));
    category[i] = number;
    const leaf = size + Math.floor(i / LEAF);
    latest[leaf] = Math.max(latest[leaf]!, to[i]!);
    best[leaf] = better(priority, best[leaf]!, i);
  }
  for (let node = size - 1; node > 0; node--) {
    if (node % (10 * STEP) === 0) yield 1;
    const left = 2 * node;
    latest[node] = Math.max(latest[left]!, latest[left + 1]!);
    best[node] = better(priority, best[left]!, best[left + 1]!);
  }
  return {
    events,
    from,
    to,
    ends: yield* sortedSteps(to),
    size,
    latest,
    best,
    priority,
    category,
    categoryIds: [...numbers.keys()],
  };
}

/** The position with the higher priority; the first if both are equal. -1 means no position. */
function better(priority: Float32Array, a: number, b: number): number {
  if (a < 0 || b < 0) return Math.max(a, b);
  return (priority[b]! - priority[a]! || a - b) > 0 ? b : a;
}

/** Calls `event` with positions and `node` with nodes that cover those from `lo` to `hi - 1`, each once, in no order. O(log n). */
function visitBetween(
  { size }: EventIndex,
  lo: number,
  hi: number,
  event: (position: number) => void,
  node: (node: number) => void,
): void {
  let [first, end] = [lo, hi];
  while (first < end && first % LEAF > 0) event(first++);
  while (first < end && end % LEAF > 0) event(--end);
  for (let l = first / LEAF + size, r = end / LEAF + size; l < r; l >>= 1, r >>= 1) {
    if (l & 1) node(l++);
    if (r & 1) node(--r);
  }
}

/** Position of the event with the highest priority from `lo` to `hi - 1`; -1 if there is none. O(log n). */
export function bestBetween(index: EventIndex, lo: number, hi: number): number {
  let found = -1;
  const add = (position: number): void => void (found = better(index.priority, found, position));
  visitBetween(index, lo, hi, add, (node) => add(index.best[node]!));
  return found;
}

/** The first `limit` positions below `hi` whose event ends after `time`, in order. O(limit · log n). */
export function reaching(index: EventIndex, hi: number, time: number, limit: number): number[] {
  const found: number[] = [];
  const visit = (node: number, lo: number, width: number): void => {
    if (found.length >= limit || lo >= hi || index.latest[node]! <= time) return;
    if (width === LEAF) {
      const end = Math.min(hi, lo + LEAF);
      for (let i = lo; i < end && found.length < limit; i++) if (index.to[i]! > time) found.push(i);
      return;
    }
    visit(2 * node, lo, width / 2);
    visit(2 * node + 1, lo + width / 2, width / 2);
  };
  visit(1, 0, index.size * LEAF);
  return found;
}

/** Latest end from position `lo` to `hi - 1`. O(log n). */
export function latestBetween(index: EventIndex, lo: number, hi: number): number {
  let latest = -Infinity;
  const add = (end: number): void => void (latest = Math.max(latest, end));
  visitBetween(
    index,
    lo,
    hi,
    (position) => add(index.to[position]!),
    (node) => add(index.latest[node]!),
  );
  return latest;
}
