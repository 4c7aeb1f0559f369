import { EVIDENCE_KINDS, type EvidenceKind } from '../evidence/kinds.ts';
import type { TimelineEvent } from '../model/types.ts';
import type { Grouping } from './grouping.ts';
import type { Lane } from './lane.ts';
import type { Level, Span } from './span.ts';

export { EVIDENCE_KINDS, type EvidenceKind };

/** Returns the kinds of evidence of an event. Pure. */
export type EvidenceKindsOf = (event: TimelineEvent) => readonly EvidenceKind[];

/** Which events are shown, and how they are grouped. */
export interface Filter {
  /** An event matches if each of these words begins a word of its text; without words every event matches. */
  readonly query: string;
  /** Ids of categories whose events are left out; '' is the events without a category of the file. */
  readonly hidden: readonly string[];
  /** Kinds of evidence; an event must have at least one of them. Empty: not filtered by evidence. */
  readonly evidence: readonly EvidenceKind[];
  readonly groupBy: Grouping;
  /** UTC ms, exclusive: events that no article had certainly reported before this moment are left out. Absent: not filtered by this. */
  readonly reportedBy?: number;
}

/** Number of events that each part of a filter leaves out. An event that several parts leave out is counted in each of them. */
export interface LeftOut {
  readonly query: number;
  readonly categories: number;
  readonly evidence: number;
}

/** The filter choices that a story offers, independent of the current filter. */
export interface FilterChoices {
  /** Kinds of evidence that at least one event has, in the order of `EVIDENCE_KINDS`. */
  readonly kinds: readonly EvidenceKind[];
  /** Groupings that make more than one lane. */
  readonly groupings: readonly Grouping[];
  /** Number of events whose articles give dates that exclude each other. */
  readonly conflicts: number;
}

/** Number of events that each choice of a filter would show. */
export interface FacetCounts {
  readonly choices: FilterChoices;
  /** Counts by id of the file's categories, including those with 0; '' is for events without a category. */
  readonly categories: ReadonlyMap<string, number>;
  readonly evidence: Readonly<Record<EvidenceKind, number>>;
}

/** The events that pass a filter, in order of time. Immutable: another filter gives another selection. `n` is `total`. */
export interface Selection {
  readonly total: number;

  /** Number of events of the store that are not shown, by reason. */
  readonly leftOut: LeftOut;

  /** The grouping of the lanes: that of the filter, or '' until the code for grouping is loaded. */
  readonly groupBy: Grouping;

  /** In the order of the file's categories, or else of first appearance in time; the lane without a key is last. No lane is empty. */
  readonly lanes: readonly Lane[];

  /** Lanes that contain each shown event exactly once: `lanes`, or a single lane if an event is in several. O(1); O(n log n) for the first access. */
  readonly disjointLanes: readonly Lane[];

  /** Number of shown events before this one; -1 if it is not shown. O(log n). */
  positionOf(id: string): number;

  /**
   * The event at a position; undefined below 0, from `total` on, and if it has not loaded yet. O(1).
   * @param asks whether to request an event that has not loaded yet; default true.
   */
  at(position: number, asks?: boolean): TimelineEvent | undefined;

  /** At most `limit` events beginning at a position. O(limit). */
  page(from: number, limit: number): readonly TimelineEvent[];

  /** Position of the first event that begins at or after a time of the axis; `total` if there is none. O(log n). */
  firstFrom(time: number): number;

  /** The event itself if it is shown, else the next shown event in time, else the last one. For an unknown id, the first event. O(log n). */
  nearest(id: string): TimelineEvent | undefined;

  /**
   * The span of a level around the event at a position; undefined for the levels of events and articles, and if nothing is shown.
   * Units are those of the axis. O(events in the span); O(1) for the same span as in the last call.
   */
  span(position: number, level: Level): Span | undefined;
}

/** Counts for a filter that leaves out no event. */
export const NONE_LEFT_OUT: LeftOut = Object.freeze({ query: 0, categories: 0, evidence: 0 });

/** The selection if there is no store. */
export const NO_SELECTION: Selection = Object.freeze({
  total: 0,
  leftOut: NONE_LEFT_OUT,
  groupBy: '',
  lanes: [],
  disjointLanes: [],
  positionOf: () => -1,
  at: () => undefined,
  page: () => [],
  firstFrom: () => 0,
  nearest: () => undefined,
  span: () => undefined,
});
