/** One stretch of a tree of files, without the records. Events are named by their places among all of the store. */
export interface TreeShape {
  /** Its time is that of the tile with this level and index. */
  readonly level: number;
  readonly index: number;
  /** Number of events of the tree that begin before it. */
  readonly before: number;
  /** Finest level that it answers by itself; -1 for a leaf, which holds all of its events and answers all levels. */
  readonly finest: number;
  /** Bins of the finest level with events: number from the first of its time, count, earliest and latest start, latest end. */
  readonly bins: readonly (readonly [bin: number, count: number, from: number, lastFrom: number, to: number])[];
  /** Number of events that begin before each bin of the finest level and reach into it. Empty for a leaf. */
  readonly reaching: readonly number[];
  /**
   * The best events that begin before each tile of the finest level and reach into it, best first. Of a leaf one list in any order: of
   * those that begin before it, all that are among the best at any time of it.
   */
  readonly straddlers: readonly (readonly number[])[];
  /** Of a leaf: number of events that begin before it and end at its end or later. */
  readonly covers: number;
  /** Of a leaf: when the others that begin before it and reach into it end, in order, and how many at each time. */
  readonly ends: readonly (readonly [time: number, count: number])[];
  /** Where no finer level parts them, events that no tile shows: the place of the first of each group. */
  readonly rest: readonly number[];
}

/** The events of a tree in order of time. */
export interface TreeEvents {
  /** Bounds of the possible times, ms of the axis. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly priority: Float32Array;
  /** See `Ladder`. */
  readonly lod: Int8Array;
  /** Roughly the bytes of each. */
  readonly size: Uint32Array;
  /** Place of each among all events of the store. */
  readonly places: Int32Array;
}

/** A file that is to be written. */
export interface PlannedFile {
  readonly shape: TreeShape;
  /** Its own events, and straddlers that no file above has: numbers within the tree, in order of time. */
  readonly rows: readonly number[];
  /** By time, the parts below: small ones, and of those that are files of their own the number of events before them. */
  readonly children: readonly (number | PlannedFile)[];
  /** The events of each group of `shape.rest`. */
  readonly rest: readonly (readonly number[])[];
}
