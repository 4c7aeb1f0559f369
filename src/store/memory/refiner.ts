import { evidenceKindsOf } from '../../evidence/kinds-of.ts';
import { indexKnownEvents } from '../../evidence/known-events.ts';
import type { Steps } from '../../file/steps.ts';
import { findMatches } from '../../search/find-matches.ts';
import type { Timeline } from '../../model/timeline.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { Grouping } from '../grouping.ts';
import {
  type EvidenceKindsOf,
  type FacetCounts,
  type Filter,
  type FilterChoices,
  NONE_LEFT_OUT,
} from '../selection.ts';
import type { Filtered, GroupedEvents, Refiner } from '../refiner.ts';
import type { KnownDays } from '../known-days.ts';
import { knownDays } from './known-days.ts';
import { MemoryMix } from './category-mix.ts';
import { choicesOf, countFacets } from './count-facets.ts';
import { Facets } from './facets.ts';
import { groupEvents } from './group-events.ts';
import { createGroupKeys, type GroupKeys } from './groups.ts';

class MemoryRefiner implements Refiner {
  readonly mix = new MemoryMix();
  readonly #timeline: Timeline;
  readonly #facets: Facets;
  readonly #groupKeys: GroupKeys;
  #known: KnownDays | undefined;
  /** The last counts, and their filter. */
  #last: { readonly filter: Filter; readonly counts: FacetCounts } | undefined;
  #choices: FilterChoices | undefined;

  constructor(timeline: Timeline, evidenceKinds: EvidenceKindsOf) {
    this.#timeline = timeline;
    this.#facets = new Facets(timeline, evidenceKinds);
    this.#groupKeys = createGroupKeys(timeline);
  }

  get known(): KnownDays {
    const { events, articles } = this.#timeline;
    return (this.#known ??= knownDays(indexKnownEvents(events, articles)));
  }

  filter(filter: Filter): Filtered {
    const events = this.#reported(filter);
    if (filter.hidden.length === 0 && filter.evidence.length === 0 && !filter.query.trim())
      return { shown: events, leftOut: NONE_LEFT_OUT };
    const tests = this.#facets.tests(filter);
    const leftOut = { query: 0, categories: 0, evidence: 0 };
    const shown = events.filter((event) => {
      const [isFound, isInCategory, isOfKind] = [tests.query(event), tests.category(event), tests.evidence(event)];
      if (!isFound) leftOut.query++;
      if (!isInCategory) leftOut.categories++;
      if (!isOfKind) leftOut.evidence++;
      return isFound && isInCategory && isOfKind;
    });
    return { shown, leftOut };
  }

  matchesIn(text: string, query: string): ReturnType<Refiner['matchesIn']> {
    return findMatches(text, query);
  }

  groups(shown: readonly TimelineEvent[], groupBy: Grouping): readonly GroupedEvents[] {
    return groupEvents(this.#timeline, shown, groupBy, this.#groupKeys);
  }

  /** The events that had been reported by the filter's `reportedBy`; all events without it. */
  #reported({ reportedBy }: Filter): readonly TimelineEvent[] {
    const { events } = this.#timeline;
    if (reportedBy === undefined) return events;
    const { knownFrom } = this.known;
    return events.filter((event) => knownFrom(event) <= reportedBy);
  }

  *prepareCounts(): Steps<void> {
    this.#choices ??= yield* choicesOf(this.#timeline.events, this.#facets, this.#groupKeys);
  }

  counts(filter: Filter): FacetCounts {
    const { query, hidden, evidence, reportedBy } = this.#last?.filter ?? {};
    const isSame = query === filter.query && hidden === filter.hidden && evidence === filter.evidence;
    if (this.#last && isSame && reportedBy === filter.reportedBy) return this.#last.counts;
    const { categories } = this.#timeline;
    const ids = categories.map(({ id }) => id);
    for (const _ of this.prepareCounts());
    const counts = { ...countFacets(this.#reported(filter), ids, this.#facets, filter), choices: this.#choices! };
    this.#last = { filter, counts };
    return counts;
  }
}

/** The refiner of a timeline. O(1): texts are read and evidence is assessed when they are first needed. */
export const createRefiner = (timeline: Timeline, evidenceKinds: EvidenceKindsOf = evidenceKindsOf): Refiner =>
  new MemoryRefiner(timeline, evidenceKinds);
