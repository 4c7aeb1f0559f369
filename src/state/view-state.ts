import type { Range, TimelineEvent } from '../model/types.ts';
import type { ZoneClock } from '../model/zone-clock.ts';
import { type EvidenceKind, NO_SELECTION, type Selection } from '../store/selection.ts';
import type { Grouping } from '../store/grouping.ts';
import type { Level } from '../store/span.ts';
import type { EventStore } from '../store/store.ts';

/** How the story is drawn; `auto` chooses by the element's own width. */
export const LAYOUTS = ['auto', 'plot', 'list', 'table'] as const;
export type LayoutChoice = (typeof LAYOUTS)[number];

/** Events of a cluster that begin at the same moment, so that no zoom can separate them. In order of time. */
export interface OpenCluster {
  readonly events: readonly TimelineEvent[];
}

/** What is shown of the story and how, as set by the reader and the page, and values derived from that. Immutable: `reduce` makes the next one. */
export interface ViewState {
  /** The story as placed on the axis (see `WallClockTimeline`); undefined before there is one. */
  readonly store: EventStore | undefined;
  /** The clock whose time the axis shows; undefined if nothing in the story has a zone. */
  readonly clock: ZoneClock | undefined;
  /** The time in view, ms of the axis. */
  readonly range: Range;
  /** Id of the selected event or article, or ''. */
  readonly selected: string;
  /** Id of the event that has the plot's tab stop, or ''. */
  readonly focused: string;
  /** What the keyboard focus is on: the focused event, one of its articles, or the span of time around it. */
  readonly level: Level;
  /** Id of the event or article under the pointer, or ''. */
  readonly hovered: string;
  readonly cluster: OpenCluster | undefined;
  readonly query: string;
  /** Ids of the categories that are switched off; '' is the events without one. */
  readonly hidden: readonly string[];
  /** The chosen kinds of evidence; a shown event has at least one of them. Empty if events are not filtered by evidence. */
  readonly evidence: readonly EvidenceKind[];
  /** The end of the day as of which the story is shown, UTC ms; undefined if the whole file is shown. */
  readonly asKnownOn: number | undefined;
  /** Whether events that no article had reported by that day are hidden; otherwise they are drawn as outlines. */
  readonly hidesNotYetReported: boolean;
  /** Whether each event is joined to its first report. */
  readonly showsLag: boolean;
  readonly layout: LayoutChoice;
  readonly groupBy: Grouping;
  /** Keys of the lanes that are folded. */
  readonly folded: readonly string[];
  /** The events of the store that pass the filter. */
  readonly selection: Selection;
}

export const INITIAL: ViewState = {
  store: undefined,
  clock: undefined,
  range: { start: 0, end: 1 },
  selected: '',
  focused: '',
  level: 'event',
  hovered: '',
  cluster: undefined,
  query: '',
  hidden: [],
  evidence: [],
  asKnownOn: undefined,
  hidesNotYetReported: false,
  showsLag: false,
  layout: 'auto',
  groupBy: '',
  folded: [],
  selection: NO_SELECTION,
};
