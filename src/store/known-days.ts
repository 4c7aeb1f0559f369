import type { TimelineEvent } from '../model/types.ts';

/**
 * What had been published at which time, for a handle that moves through time. Times are UTC ms. A moment `asOf` is exclusive, as in
 * `assess`: what was certainly published by it counts. The functions need no `this`.
 */
export interface KnownDays {
  /** The first and the last moment of a publication; undefined if there is none. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  /** The moment from which an event was certainly known; Infinity if there is none. */
  readonly knownFrom: (event: TimelineEvent) => number;
  /** Number of events known by a moment; undefined if it has not loaded yet. */
  readonly knownCount: (asOf: number) => number | undefined;
  /** The last moment of a publication that is at least a day earlier, of Infinity the last of all; undefined if there is none, or if it has not loaded yet. */
  readonly previousPublication: (asOf: number) => number | undefined;
  /** The first moment of a publication after a moment; undefined if there is none, or if it has not loaded yet. */
  readonly nextPublication: (asOf: number) => number | undefined;
  /** See `KnownEvents`. Absent if the store does not know it: then any event may have changed. */
  readonly changedBetween?: (asOf: number, other: number) => Int32Array;
}
