import type { Timeline } from '../model/timeline.ts';
import type { Steps } from '../file/steps.ts';
import type { TimelineEvent } from '../model/types.ts';
import type { KnownDays } from './known-days.ts';
import type { Grouping } from './grouping.ts';
import type { CategoryMix, Group } from './lane.ts';
import type { FacetCounts, Filter, LeftOut } from './selection.ts';
import type { EventStore } from './store.ts';

/** Events of a timeline that pass a filter, in order of time, and the number of events that each part of the filter left out. */
export interface Filtered {
  readonly shown: readonly TimelineEvent[];
  readonly leftOut: LeftOut;
}

/** The events of one group, in order of time; never empty. */
export interface GroupedEvents extends Group {
  readonly events: readonly TimelineEvent[];
}

/**
 * Filters the events of one timeline by all parts of a filter, groups them, and counts them. Loaded separately, because the first picture
 * does not need it.
 */
export interface Refiner {
  /** The events that pass a filter. O(n); the first query also reads all texts. */
  filter(filter: Filter): Filtered;

  /** See `EventStore.matchesIn`. */
  matchesIn: EventStore['matchesIn'];

  /** Groups the shown events into those of each lane, see `Selection.lanes`. O(n). */
  groups(shown: readonly TimelineEvent[], groupBy: Grouping): readonly GroupedEvents[];

  /** See `EventStore.known`. */
  readonly known: KnownDays;

  /** See `EventStore.mix`. */
  readonly mix: CategoryMix;

  /** See `EventStore.prepareCounts`. */
  prepareCounts(): Steps<void>;

  /** See `EventStore.counts`. */
  counts(filter: Filter): FacetCounts;
}

export type CreateRefiner = (timeline: Timeline) => Refiner;
