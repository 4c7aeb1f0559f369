import type { Timeline } from '../model/timeline.ts';
import type { TimelineEvent } from '../model/types.ts';
import type { Grouping } from './grouping.ts';
import type { Lane } from './lane.ts';
import type { FacetCounts, Filter, LeftOut } from './selection.ts';

/** Some events of a timeline, in order of time, and how many each part of a filter left out. */
export interface Filtered {
  readonly shown: readonly TimelineEvent[];
  readonly leftOut: LeftOut;
}

/** Filters the events of one timeline by all parts of a filter, groups them in lanes, and counts them. A part of its own: no first picture needs it. */
export interface Refiner {
  /** O(n), and the first query also reads all texts. */
  filter(filter: Filter): Filtered;

  /** The lanes of some of its events, in order of time, by what they are grouped by: see `Selection.lanes`. O(n log n). */
  lanes(shown: readonly TimelineEvent[], groupBy: Grouping): readonly Lane[];

  /** See `EventStore.counts`. */
  counts(filter: Filter): FacetCounts;
}

export type CreateRefiner = (timeline: Timeline) => Refiner;
