import { tileRange } from '../levels.ts';
import type { TreeEvents } from './tree.ts';

/** A file above a stretch, or the stretch itself: which events it has. */
export interface Holder {
  readonly start: number;
  readonly finest: number;
  /** Straddlers that no file above it has. */
  readonly more: ReadonlySet<number>;
}

/** A stretch of time before it is planned. Events are numbers within the tree. */
export interface Stretch {
  readonly level: number;
  readonly index: number;
  /** Its own events, those that begin in it: from `low` to `high - 1`. */
  readonly low: number;
  readonly high: number;
  /** Those of its own that no file above shows. */
  readonly left: readonly number[];
  /** Events that begin before it and end within it. */
  readonly enders: readonly number[];
  /** Number of events that begin before it and end at its end or later, and the best of them. */
  readonly covers: number;
  readonly coverBest: readonly number[];
  readonly above: readonly Holder[];
}

/** Whether one of the files has an event. O(files). */
export const isHeld = (event: number, holders: readonly Holder[], { from, lod }: TreeEvents): boolean =>
  holders.some(({ start, finest, more }) => (from[event]! >= start && lod[event]! >= finest) || more.has(event));

/** The part of the events of a tree that begin in a tile, as the lowest and highest number. O(log n). */
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
