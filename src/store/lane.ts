import type { Range, TimelineEvent } from '../model/types.ts';

/** Earliest start and latest end, ms of the axis. Both are finite and `from <= to`; for an event, `from < to`. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** An event of a lane, with the values that the layout needs. */
export interface LaneEvent extends Bounds {
  readonly event: TimelineEvent;
  /** Number of events of the lane before it. */
  readonly position: number;
  /** Events with a higher priority get a row and a label first. Only meaningful in comparisons. */
  readonly priority: number;
}

/** A slice of the visible time and the events that begin in it: positions `lo` to `hi - 1` of the lane, `lo < hi`. */
export interface Bin {
  /** Ms of the axis. */
  readonly start: number;
  readonly end: number;
  readonly lo: number;
  readonly hi: number;
}

/** The events that began before a range and extend into it: `count` of the events at positions `lo` to `hi - 1`; the first is at `lo`. */
export interface Straddlers {
  readonly count: number;
  readonly lo: number;
  readonly hi: number;
}

/** The bounds of several events together. */
export interface GroupBounds extends Bounds {
  /** Earliest start of the last event, ms of the axis. */
  readonly lastFrom: number;
}

/**
 * Numbers of events in equal parts of a range. Each event adds 1 in total, spread evenly over its possible time, so that "2024" does not
 * make a spike on 1 January.
 */
export interface Profile {
  /** For each part, the share of the events that may have been going on in it. */
  readonly possible: Float64Array;
  /** The share of `possible` that is certain; never more than `possible`. */
  readonly certain: Float64Array;
}

/** The property that the events of a lane have in common. */
export interface Group {
  /** '' for events without a value for the grouping, and for the only lane without grouping. */
  readonly key: string;
  readonly label: string;
}

/**
 * The shown events of one group, in order of time, which the plot draws under one heading. Without grouping there is one lane. An event
 * can be in several lanes, once in each, for example if it has two people or is cited from two publishers.
 * Ranges are ms of the axis; an event that ends when a range begins, or begins when it ends, is not in it. `n` is `total`.
 */
export interface Lane extends Group {
  /** Number of events; never 0. */
  readonly total: number;

  /**
   * Number of events in a range. O(log n).
   * @param leastMs minimum length of the slices that are shown; a store of tiles counts whole slices. Default: that of the last call.
   */
  countInView(range: Range, leastMs?: number): number;

  /**
   * Cuts a range into slices at least `leastMs` long, in order of time. The length is a power of two of ms and slices begin at multiples of
   * it, so they move with the events while panning, and zooming in splits each into two. Slices in which no event begins are left out.
   * O(slices · log n).
   */
  bins(range: Range, leastMs: number): readonly Bin[];

  /** The events that began before a range and extend into it. If there are none, `count` is 0 and the other fields have no meaning. O(log n). */
  straddlers(range: Range): Straddlers;

  /**
   * The events that may get a row, in order of time: all events in the range if there are few; else the `perBin` events with the highest
   * priority in each bin, and among the first 400 that began before the range. O(candidates · log n).
   */
  candidates(range: Range, bins: readonly Bin[], perBin: number): readonly LaneEvent[];

  /** An event as an event of this lane, visible or not; undefined if it is not in the lane. O(log n). */
  find(event: TimelineEvent): LaneEvent | undefined;

  /** Bounds of the events at positions `lo` to `hi - 1`, `lo < hi`. O(log n). */
  bounds(lo: number, hi: number): GroupBounds;

  /** The first `limit` events at positions `lo` to `hi - 1` that end after a time, in order of time. O(hi - lo). */
  endingAfter(time: number, lo: number, hi: number, limit: number): readonly TimelineEvent[];

  /** At most `limit` events beginning at a position, in order of time. O(limit). */
  page(from: number, limit: number): readonly LaneEvent[];

  /**
   * Numbers of events in each of `columns` equal parts of a range. Events outside the range count at its edge. Only in stores that do not
   * know the categories of all events and so have no `CategoryMix`.
   */
  profile?(range: Range, columns: number): Profile;
}

/** Numbers of events by category. The last item of each result is for the events that have none of the given categories. */
export interface CategoryMix {
  /** Numbers of events in each of `columns` equal parts of a range, by category. Events outside the range count at its edge. O(n). */
  profiles(lane: Lane, range: Range, columns: number, categories: readonly string[]): readonly Profile[];

  /**
   * Number of events at positions `lo` to `hi - 1` by category, without those at the positions `without`, which must all be between `lo`
   * and `hi - 1`. O(hi - lo); O(n) for the first call with a lane.
   */
  counts(
    lane: Lane,
    lo: number,
    hi: number,
    categories: readonly string[],
    without: readonly number[],
  ): readonly number[];
}
