import type { Timeline } from '../model/timeline.ts';
import type { KnownEvents } from '../evidence/known-events.ts';
import type { Steps } from '../file/steps.ts';
import type { TimelineEvent } from '../model/types.ts';
import type { Grouping } from './grouping.ts';
import type { CategoryMix, Group } from './lane.ts';
import type { FacetCounts, Filter, LeftOut } from './selection.ts';
import type { EventStore } from './store.ts';

/** Some events of a timeline, in order of time, and how many each part of a filter left out. */
export interface Filtered {
  readonly shown: readonly TimelineEvent[];
  readonly leftOut: LeftOut;
}

/** Events of one group, at least one, in order of time. */
export interface GroupedEvents extends Group {
  readonly events: readonly TimelineEvent[];
}

/** Filters the events of one timeline by all parts of a filter, groups them, and counts them. A part of its own: no first picture needs it. */
export interface Refiner {
  /** O(n), and the first query also reads all texts. */
  filter(filter: Filter): Filtered;

  /** See `EventStore.matchesIn`. */
  matchesIn: EventStore['matchesIn'];

  /** Some of its events by what they are grouped by: those of each lane, see `Selection.lanes`. O(n). */
  groups(shown: readonly TimelineEvent[], groupBy: Grouping): readonly GroupedEvents[];

  /** See `EventStore.known`. */
  readonly known: KnownEvents;

  /** See `EventStore.mix`. */
  readonly mix: CategoryMix;

  /** See `EventStore.prepareCounts`. */
  prepareCounts(): Steps<void>;

  /** See `EventStore.counts`. */
  counts(filter: Filter): FacetCounts;
}

export type CreateRefiner = (timeline: Timeline) => Refiner;
