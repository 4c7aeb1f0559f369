import type { TimelineDate } from '../../dates/types.ts';
import type { Category } from '../../file/types.ts';
import type { Timeline } from '../../model/timeline.ts';
import type { Range, TimelineArticle, TimelineEvent } from '../../model/types.ts';
import type { ZoneClock } from '../../model/zone-clock.ts';
import type { Bounds } from '../lane.ts';
import type { Rail } from '../rail.ts';
import type { EvidenceKindsOf } from '../evidence-kind.ts';
import { type FacetCounts, type Filter, NONE_LEFT_OUT, type Selection } from '../selection.ts';
import type { EventStore } from '../store.ts';
import { countFacets } from './counts.ts';
import { evidenceKindsOf } from './evidence-kinds.ts';
import { Facets } from './facets.ts';
import { filterEvents } from './filter.ts';
import { createRail, publicationBounds } from './rail.ts';
import { MemorySelection } from './selection.ts';

/** A store over a timeline that is all in memory. */
class MemoryStore implements EventStore {
  /** A timeline never changes. */
  readonly version = 0;
  readonly total: number;
  readonly extent: Range;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly range?: TimelineDate;
  readonly categories: readonly Category[];
  readonly #timeline: Timeline;
  readonly #clock: ZoneClock | undefined;
  readonly #facets: Facets;
  /** What was counted last, and for which filter. */
  #counts: { readonly filter: Filter; readonly counts: FacetCounts } | undefined;
  #rail: Rail | undefined;
  #latestEnd = Number.NaN;

  constructor(timeline: Timeline, clock: ZoneClock | undefined, evidenceKinds: EvidenceKindsOf) {
    const { events, extent, title, description, lang, range, categories } = timeline;
    this.total = events.length;
    this.extent = extent;
    this.title = title;
    this.description = description;
    this.lang = lang;
    if (range) this.range = range;
    this.categories = categories;
    this.#timeline = timeline;
    this.#clock = clock;
    this.#facets = new Facets(timeline, evidenceKinds);
  }

  get eventBounds(): Bounds | undefined {
    const { from, to } = this.#timeline.columns;
    if (this.total === 0) return undefined;
    // No spread: a call takes fewer arguments than there may be events
    if (Number.isNaN(this.#latestEnd)) this.#latestEnd = to.reduce((a, b) => Math.max(a, b), -Infinity);
    return { from: from[0]!, to: this.#latestEnd };
  }

  event(id: string): TimelineEvent | undefined {
    return this.#timeline.event(id);
  }

  article(id: string): TimelineArticle | undefined {
    return this.#timeline.article(id);
  }

  articleAt(position: number): TimelineArticle | undefined {
    return this.#timeline.articles[position];
  }

  boundsOf(id: string): Bounds | undefined {
    const event = this.#timeline.event(id);
    if (event) {
      const { from, to } = this.#timeline.columns;
      return { from: from[event.index]!, to: to[event.index]! };
    }
    const article = this.#timeline.article(id);
    return article && publicationBounds(article, this.#clock);
  }

  get rail(): Rail {
    return (this.#rail ??= createRail(this.#timeline.articles, this.#clock));
  }

  select(filter: Filter): Selection {
    const { events } = this.#timeline;
    const showsAll = filter.hidden.length === 0 && filter.evidence.length === 0 && !filter.query.trim();
    const { shown, leftOut } = showsAll
      ? { shown: events, leftOut: NONE_LEFT_OUT }
      : filterEvents(events, this.#facets.tests(filter));
    return new MemorySelection(this.#timeline, shown, filter.groupBy, leftOut);
  }

  counts(filter: Filter): FacetCounts {
    const { query, hidden, evidence } = this.#counts?.filter ?? {};
    if (!this.#counts || query !== filter.query || hidden !== filter.hidden || evidence !== filter.evidence) {
      const ids = this.categories.map(({ id }) => id);
      this.#counts = { filter, counts: countFacets(this.#timeline.events, ids, this.#facets, filter) };
    }
    return this.#counts.counts;
  }
}

/**
 * The store of a timeline in the wall-clock time of a clock (see `WallClockTimeline`). O(1): an index is made when the first answer
 * needs it.
 */
export const createMemoryStore = (
  timeline: Timeline,
  clock?: ZoneClock,
  evidenceKinds: EvidenceKindsOf = evidenceKindsOf,
): EventStore => new MemoryStore(timeline, clock, evidenceKinds);
