import type { Steps } from '../file/steps.ts';
import type { CheckedPublisher } from '../file/checked-types.ts';
import type { Category } from '../file/types.ts';
import type { TimelineDate } from '../dates/types.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Range, TimelineArticle, TimelineEvent } from '../model/types.ts';
import type { ZoneClock } from '../model/zone-clock.ts';
import { findMatches } from '../search/find-matches.ts';
import type { KnownDays } from '../store/known-days.ts';
import type { Bounds } from '../store/lane.ts';
import type { Rail } from '../store/rail.ts';
import { EVIDENCE_KINDS, type FacetCounts, type Filter, type Selection } from '../store/selection.ts';
import type { EventStore } from '../store/store.ts';
import { CONFLICT, LANE_FIELDS, type TileFilter } from '../tiles/contract.ts';
import { GROUPINGS } from '../store/grouping.ts';
import { filterKey, tileFilter } from './filter-key.ts';
import { publicationOf } from './empty-rail.ts';
import { categoryCounts, laneFieldOf, MAX_LANES } from './lane-groups.ts';
import { TileSelection } from './selection.ts';
import type { TileData } from './tile-data.ts';

/** The checked description of the whole. */
export type StoryAbout = Pick<Timeline, 'title' | 'description' | 'lang' | 'range' | 'categories' | 'publishers'>;

/** The last request of a reader that could be shown. */
interface Shown {
  filter: Filter | undefined;
}

/**
 * What had been loaded from a source at one moment, as a store. When there is more, another store is made, and both
 * share everything loaded.
 */
export class TileStore implements EventStore {
  readonly version: number;
  readonly total: number;
  readonly extent: Range;
  readonly eventBounds: Bounds | undefined;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly range?: TimelineDate;
  readonly categories: readonly Category[];
  readonly publishers: readonly CheckedPublisher[];
  readonly cannotSearch: boolean;
  readonly rail: Rail;
  readonly known: KnownDays | undefined;
  readonly lastPublished: number | undefined;
  /** Sources do not say which categories events have: the strip has one colour. */
  readonly mix = undefined;
  readonly #data: TileData;
  readonly #story: StoryAbout;
  readonly #clock: ZoneClock;
  readonly #shown: Shown;
  #last: { readonly key: string; readonly selection: TileSelection } | undefined;
  #counts: { readonly key: string; readonly counts: FacetCounts } | undefined;

  constructor(data: TileData, story: StoryAbout, clock: ZoneClock, version = 0, shown: Shown = { filter: undefined }) {
    const { about, extent } = data;
    const { title, description, lang, range, categories, publishers } = story;
    this.version = version;
    this.total = about.total;
    this.extent = extent;
    this.eventBounds = about.eventBounds && { from: about.eventBounds.start, to: about.eventBounds.end };
    this.title = title;
    this.description = description;
    this.lang = lang;
    if (range) this.range = range;
    this.categories = categories;
    this.publishers = publishers;
    this.cannotSearch = !data.can('search');
    this.rail = new data.Rail(data, clock);
    this.known = data.days;
    this.lastPublished = data.days?.last;
    this.#data = data;
    this.#story = story;
    this.#clock = clock;
    this.#shown = shown;
  }

  /** A store of everything loaded by now. */
  next(): TileStore {
    return new TileStore(this.#data, this.#story, this.#clock, this.version + 1, this.#shown);
  }

  event(id: string): TimelineEvent | undefined {
    return this.#data.known(id)?.event;
  }

  awaits(id: string): boolean {
    return this.#data.awaits(id);
  }

  completed(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
    const first = this.#data.known(events[0]?.id ?? '');
    const { filter } = this.#shown;
    const all = first && filter && this.#data.beginningAt(this.#asked(filter), first.from);
    const field = LANE_FIELDS.find((each) => each === filter?.groupBy);
    // An event has several people and publishers: it is not known which lane is meant
    if (filter?.groupBy && !field) return events;
    // The lane of all that has no lane of its own has events with several values
    if (field && events.some((event) => event[field] !== first?.event[field])) return events;
    const inLane = all?.filter(({ event }) => !field || event[field] === first?.event[field]);
    return inLane && inLane.length > events.length ? inLane.map(({ event }) => event) : events;
  }

  article(id: string): TimelineArticle | undefined {
    return this.#data.records.article(id);
  }

  articleAt(position: number): TimelineArticle | undefined {
    return this.#data.records.articleAt(position);
  }

  boundsOf(id: string): Bounds | undefined {
    const event = this.#data.known(id);
    if (event) return { from: event.from, to: event.to };
    const article = this.article(id);
    return article && publicationOf(article, this.#clock);
  }

  /** The requested selection, or the previous one as long as too little of it is loaded. */
  select(filter: Filter): Selection {
    const wanted = this.#asked(filter);
    const key = `${filter.groupBy} ${filterKey(wanted)}`;
    if (this.#last?.key === key) return this.#last.selection;
    const asked = new TileSelection(this.#data, wanted, filter.groupBy, true);
    const { filter: shown } = this.#shown;
    const selection =
      asked.isReady || !shown ? asked : new TileSelection(this.#data, this.#asked(shown), shown.groupBy, false);
    if (selection === asked) this.#shown.filter = filter;
    this.#last = { key, selection };
    return selection;
  }

  matchesIn(text: string, query: string): ReturnType<EventStore['matchesIn']> {
    return findMatches(text, query);
  }

  // The source counts
  *prepareCounts(): Steps<void> {}

  counts(filter: Filter): FacetCounts | undefined {
    const wanted = this.#asked(filter);
    const key = `${filter.groupBy} ${filterKey(wanted)}`;
    if (this.#counts?.key === key) return this.#counts.counts;
    const categories = categoryCounts(this.#data, wanted, 'counts');
    const ofKinds = (each: TileFilter): ReadonlyMap<string, number> | undefined =>
      this.#data.can('evidence') ? this.#data.facets('evidence', each, 'counts') : new Map();
    const [all, some] = [ofKinds({}), ofKinds({ ...wanted, evidence: undefined })];
    if (!categories || !all || !some) return undefined;
    const groupings = GROUPINGS.filter((grouping) => {
      const field = laneFieldOf(this.#data, grouping);
      // Counting all people and publishers takes long: they are only offered if requested
      const isCounted = grouping === filter.groupBy || grouping === 'category' || grouping === 'place';
      const values = field && isCounted && this.#data.facets(field, {}, 'counts');
      return values && values.size > 1 && (values.size <= MAX_LANES || this.#data.can('others'));
    });
    const evidence = Object.fromEntries(EVIDENCE_KINDS.map((kind) => [kind, some.get(kind) ?? 0]));
    const kinds = EVIDENCE_KINDS.filter((kind) => all.has(kind));
    const counts = {
      categories,
      evidence: evidence as FacetCounts['evidence'],
      choices: { kinds, groupings, conflicts: all.get(CONFLICT) ?? 0 },
    };
    this.#counts = { key, counts };
    return counts;
  }

  /** The parts of a filter that the source supports. */
  #asked(filter: Filter): TileFilter {
    return tileFilter(filter, this.#data.can);
  }
}
