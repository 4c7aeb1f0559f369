import type { TimelineEvent } from '../model/types.ts';
import type { Grouping } from './grouping.ts';
import type { Lane } from './lane.ts';
import type { Level, Span } from './span.ts';

/** Kinds of evidence by which events are filtered. An event may be of several: disputed, and attested by one voice. */
export const EVIDENCE_KINDS = ['one-voice', 'two-or-more', 'disputed', 'retracted', 'uncited'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Tells of which kinds an event is. Pure: the same each time for the same event. */
export type EvidenceKindsOf = (event: TimelineEvent) => readonly EvidenceKind[];

/** Which events are shown, and how they are grouped. */
export interface Filter {
  /** An event matches if each of these words begins a word of its text; without words every event matches. */
  readonly query: string;
  /** Ids of categories whose events are left out; '' is the events without a category of the file. */
  readonly hidden: readonly string[];
  /** Kinds of evidence of which an event must have one; empty where any will do. */
  readonly evidence: readonly EvidenceKind[];
  readonly groupBy: Grouping;
  /** UTC ms, exclusive: events that no article had surely reported before this moment are left out. Without it none are for that. */
  readonly reportedBy?: number;
}

/** How many events each part of a filter leaves out. One that several leave out is in the number of each. */
export interface LeftOut {
  readonly query: number;
  readonly categories: number;
  readonly evidence: number;
}

/** What a story has to choose from, whatever the filter. */
export interface FilterChoices {
  /** Kinds of evidence of which it has an event, in the order of `EVIDENCE_KINDS`. */
  readonly kinds: readonly EvidenceKind[];
  /** Groupings that make more than one lane. */
  readonly groupings: readonly Grouping[];
  /** Number of its events that articles date at moments none of which they have in common. */
  readonly conflicts: number;
}

/** How many events each choice of a filter would show. */
export interface FacetCounts {
  readonly choices: FilterChoices;
  /** By id of the categories of the file, 0 too; '' is the events without one. */
  readonly categories: ReadonlyMap<string, number>;
  readonly evidence: Readonly<Record<EvidenceKind, number>>;
}

/** The events that pass a filter, in order of time. Never changes: another filter gives another selection. `n` is `total`. */
export interface Selection {
  readonly total: number;

  /** Why the other events of the store are not shown. */
  readonly leftOut: LeftOut;

  /** By what the lanes are grouped: as the filter asks, or not at all before what groups is loaded. */
  readonly groupBy: Grouping;

  /** In the order of the file's categories, else of first appearance in time, the one without a key last; each has an event. */
  readonly lanes: readonly Lane[];

  /** Lanes that together have each shown event once: `lanes`, or one lane of all where an event stands in several. O(1), the first time O(n log n). */
  readonly disjointLanes: readonly Lane[];

  /** How many shown events stand before this one; -1 where it is not shown. O(log n). */
  positionOf(id: string): number;

  /**
   * The event at a position, undefined below 0, from `total` on, and where it is not here yet. O(1).
   * @param asks whether it is asked for where it is not here; default true.
   */
  at(position: number, asks?: boolean): TimelineEvent | undefined;

  /** At most `limit` events from a position on. O(limit). */
  page(from: number, limit: number): readonly TimelineEvent[];

  /** Position of the first event that begins at a time of the axis or after it; `total` where none does. O(log n). */
  firstFrom(time: number): number;

  /** The event itself if it is shown, else the next shown one in time, else the last one; of an unknown id the first. O(log n). */
  nearest(id: string): TimelineEvent | undefined;

  /**
   * The span of a level around the event at a position; undefined at the levels of events and articles, and where nothing is shown.
   * Units are those of the axis. O(events in the span), and O(1) when the same one is asked for again.
   */
  span(position: number, level: Level): Span | undefined;
}

/** Where no event is left out. */
export const NONE_LEFT_OUT: LeftOut = Object.freeze({ query: 0, categories: 0, evidence: 0 });

/** The selection where there is no store. */
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
