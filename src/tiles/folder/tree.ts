/** One node of a tree of files, without the records. Events are given as their places in the whole store. */
export interface TreeShape {
  /** Its range is that of the tile with this level and index. */
  readonly level: number;
  readonly index: number;
  /** Number of events of the tree that begin before it. */
  readonly before: number;
  /** Finest level in this file; -1 for a leaf, which holds all of its events and answers all levels. */
  readonly finest: number;
  /** Bins of the finest level that have events: index within the range, count, earliest and latest start, latest end. */
  readonly bins: readonly (readonly [bin: number, count: number, from: number, lastFrom: number, to: number])[];
  /** Number of events that begin before each bin of the finest level and extend into it. Empty for a leaf. */
  readonly reaching: readonly number[];
  /**
   * The best events that begin before each tile of the finest level and extend into it, best first. For a leaf, one list in any order:
   * all events that begin before it and are among the best at some time in it.
   */
  readonly straddlers: readonly (readonly number[])[];
  /** Only in a leaf: number of events that begin before it and end at its end or later. */
  readonly covers: number;
  /** Only in a leaf: end times, in order, of the events that begin before it and end within it, and the number at each time. */
  readonly ends: readonly (readonly [time: number, count: number])[];
  /** Events that no tile shows because no finer level separates them: the place of the first event of each group. */
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
  /** Approximate bytes of each. */
  readonly size: Uint32Array;
  /** Place of each among all events of the store. */
  readonly places: Int32Array;
}

/** A file to write. */
export interface PlannedFile {
  readonly shape: TreeShape;
  /** Its own events, and straddlers that are not in the files above: numbers within the tree, in order of time. */
  readonly rows: readonly number[];
  /** The parts below, in order of time: small ones are included; for those with their own file, the number of events before them. */
  readonly children: readonly (number | PlannedFile)[];
  /** The events of each group of `shape.rest`. */
  readonly rest: readonly (readonly number[])[];
}
