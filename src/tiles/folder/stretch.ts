import { tileRange } from '../levels.ts';
import type { TreeEvents } from './tree.ts';

/** A file above a time range, or the range itself, and the events it holds. */
export interface Holder {
  readonly start: number;
  readonly finest: number;
  /** Straddlers that are not in the files above it. */
  readonly more: ReadonlySet<number>;
}

/** A time range that is not planned yet. Events are numbers within the tree. */
export interface Stretch {
  readonly level: number;
  readonly index: number;
  /** Its own events, which begin in it: from `low` to `high - 1`. */
  readonly low: number;
  readonly high: number;
  /** Its own events that no file above shows. */
  readonly left: readonly number[];
  /** Events that begin before it and end within it. */
  readonly enders: readonly number[];
  /** Number of events that begin before it and end at its end or later, and the best of these. */
  readonly covers: number;
  readonly coverBest: readonly number[];
  readonly above: readonly Holder[];
}

/** Whether one of the files holds an event. O(files). */
export const isHeld = (event: number, holders: readonly Holder[], { from, lod }: TreeEvents): boolean =>
  holders.some(({ start, finest, more }) => (from[event]! >= start && lod[event]! >= finest) || more.has(event));

/** Range of the events of a tree that begin in a tile: from `low` to `high - 1`. O(log n). */
export function ownEvents({ from }: TreeEvents, level: number, index: number): { low: number; high: number } {
  const { start, end } = tileRange({ level, index });
  return { low: firstFrom(from, start), high: firstFrom(from, end) };
}

/** Number of the first event that begins at a time or later. */
function firstFrom(from: Float64Array, time: number): number {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (from[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
