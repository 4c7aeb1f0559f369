import type { Range, TimelineEvent } from '../model/types.ts';

/** Earliest start and latest end of something, ms of the axis: both finite, `from <= to`, and of an event `from < to`. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** An event of a lane with what the layout reads of it. */
export interface LaneEvent extends Bounds {
  readonly event: TimelineEvent;
  /** How many events of the lane stand before it. */
  readonly position: number;
  /** Events of higher priority get a row and a label first. Only comparisons mean something. */
  readonly priority: number;
}

/** A slice of time in view and the events that begin in it: positions `lo` to `hi - 1` of the lane, `lo < hi`. */
export interface Bin {
  /** Ms of the axis. */
  readonly start: number;
  readonly end: number;
  readonly lo: number;
  readonly hi: number;
}

/** The events that began before a range and reach into it: `count` of those at positions `lo` to `hi - 1`, the first at `lo`. */
export interface Straddlers {
  readonly count: number;
  readonly lo: number;
  readonly hi: number;
}

/** Bounds of several events. */
export interface GroupBounds extends Bounds {
  /** When the last of them begins. */
  readonly lastFrom: number;
}

/**
 * Numbers of events by equal parts of a range. Each event adds 1 in all, spread evenly over its possible time, so that "2024" makes no
 * spike on 1 January.
 */
export interface Profile {
  /** What each part has of all events that may have been going on in it. */
  readonly possible: Float64Array;
  /** Of this, what is of events that surely were: nowhere more than `possible`. */
  readonly certain: Float64Array;
}

/** What the events of a lane have in common. */
export interface Group {
  /** '' for events that have nothing to be grouped by, and for the one lane without grouping. */
  readonly key: string;
  readonly label: string;
}

/**
 * The shown events of one group, in order of time: what the plot draws under one heading. Without grouping there is one lane. An event
 * may stand in several lanes, once in each: it has two people, or is cited from two publishers.
 * Ranges are ms of the axis; an event that ends as a range begins, or begins as it ends, is not in it. `n` is `total`.
 */
export interface Lane extends Group {
  /** How many events it has; never 0. */
  readonly total: number;

  /**
   * How many events are in a range. O(log n).
   * @param leastMs length of the slices that are shown: a store of tiles counts whole slices. Without it, as it was last asked for.
   */
  countInView(range: Range, leastMs?: number): number;

  /**
   * Cuts a range into slices at least `leastMs` long, in order of time. Slices begin at whole multiples of a power of two of ms, so
   * that panning moves them with the events and zooming in splits each into two. Slices in which no event begins are left out.
   * O(slices · log n).
   */
  bins(range: Range, leastMs: number): readonly Bin[];

  /** The events that began before a range and reach into it; where there are none, `count` is 0 and the rest means nothing. O(log n). */
  straddlers(range: Range): Straddlers;

  /**
   * The events that may get a row, in order of time: all in the range where they are few, else the `perBin` of highest priority of
   * each bin and of the first 400 that began before the range. O(candidates · log n).
   */
  candidates(range: Range, bins: readonly Bin[], perBin: number): readonly LaneEvent[];

  /** An event as one of this lane, in view or not; undefined where it is not in it. O(log n). */
  find(event: TimelineEvent): LaneEvent | undefined;

  /** Bounds of the events at positions `lo` to `hi - 1`, `lo < hi`. O(log n). */
  bounds(lo: number, hi: number): GroupBounds;

  /** The first `limit` events at positions `lo` to `hi - 1` that end after a time, in order of time. O(hi - lo). */
  endingAfter(time: number, lo: number, hi: number, limit: number): readonly TimelineEvent[];

  /** At most `limit` events from a position on, in order of time. O(limit). */
  page(from: number, limit: number): readonly LaneEvent[];

  /**
   * How many events there were in each of `columns` equal parts of a range. What lies outside the range counts at its edge. For stores
   * that do not know the categories of all events, and so have no `CategoryMix`.
   */
  profile?(range: Range, columns: number): Profile;
}

/** How the events of lanes are spread over categories. Of each answer the last is of the events that have none of the categories. */
export interface CategoryMix {
  /** How many events there were in each of `columns` equal parts of a range. What lies outside the range counts at its edge. O(n). */
  profiles(lane: Lane, range: Range, columns: number, categories: readonly string[]): readonly Profile[];

  /**
   * How many of the events at positions `lo` to `hi - 1` there are, less those at the positions `without`, all of which are among them.
   * O(hi - lo), the first time for a lane O(n).
   */
  counts(
    lane: Lane,
    lo: number,
    hi: number,
    categories: readonly string[],
    without: readonly number[],
  ): readonly number[];
}
