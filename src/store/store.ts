import type { TimelineDate } from '../dates/types.ts';
import type { CheckedPublisher } from '../file/checked-types.ts';
import type { Steps } from '../file/steps.ts';
import type { Category } from '../file/types.ts';
import type { KnownEvents } from '../evidence/known-events.ts';
import type { Range, TimelineArticle, TimelineEvent } from '../model/types.ts';
import type { Bounds, CategoryMix } from './lane.ts';
import type { Rail } from './rail.ts';
import type { FacetCounts, Filter, Selection } from './selection.ts';

/**
 * What layout, state and views ask of a story's events and articles. Nothing above the store holds all of them, so a store may keep
 * them anywhere. It answers at once from what it has by then. Times are ms of the axis (see `WallClockTimeline`).
 */
export interface EventStore {
  /** Grows when the store has more than before: selections made before are then out of date. */
  readonly version: number;
  /** How many events there are. */
  readonly total: number;
  /** Span of all events and articles, `start < end`. */
  readonly extent: Range;
  /** From the earliest start to the latest end of the events alone; undefined without events. O(1), the first time O(n). */
  readonly eventBounds: Bounds | undefined;

  readonly title: string;
  readonly description: string;
  /** BCP 47, or ''. */
  readonly lang: string;
  /** The range to be shown first, where the file asks for one. */
  readonly range?: TimelineDate;
  readonly categories: readonly Category[];
  /** Other names and owners of publishers. */
  readonly publishers: readonly CheckedPublisher[];

  /** The same object each time, here and in all selections. O(1), the first time O(n). */
  event(id: string): TimelineEvent | undefined;

  /** Whether an event with an id that is unknown may arrive yet: it is asked for. Absent where all events are here. */
  awaits?(id: string): boolean;

  /**
   * The events that begin at the same moment as some, where more of them are here by now; the same list where there are none. What is
   * missing is asked for. Absent where all events are here.
   */
  completed?(events: readonly TimelineEvent[]): readonly TimelineEvent[];

  /** Whether it cannot look for words. */
  readonly cannotSearch?: boolean;

  /** The same object each time. O(1). */
  article(id: string): TimelineArticle | undefined;

  /** The article at a position in the file (`TimelineArticle.index`); undefined below 0 and after the last. O(1). */
  articleAt(position: number): TimelineArticle | undefined;

  /**
   * The bounds of an event, open ends at the edge of the extent, or of an article's publication; undefined for an unknown id and an
   * undated article. Cost as of `event`.
   */
  boundsOf(id: string): Bounds | undefined;

  /** The dated articles; the same object each time. O(1), the first time O(articles · log articles). */
  readonly rail: Rail;

  /**
   * The events that pass a filter, in lanes. Before what filters by texts and evidence and groups is loaded (`Refiner`), those that
   * pass the rest of it, in one lane.
   * O(n log n), and the first query also reads all texts.
   */
  select(filter: Filter): Selection;

  /**
   * Where a text has words of a query, as the search finds them: see `findMatches`. Empty before the search is loaded. O(text · words).
   */
  matchesIn(text: string, query: string): readonly (readonly [start: number, end: number])[];

  /**
   * What had been published by when; an event's position in it is its `index`. O(1), the first time O(n log n) and O(citations of all
   * events). Undefined before what filters by texts and evidence is loaded.
   */
  readonly known: KnownEvents | undefined;

  /** How events are spread over categories. Undefined before what counts is loaded, and where a store cannot tell. */
  readonly mix?: CategoryMix | undefined;

  /**
   * Does in steps what the first call of `counts` takes long for. O(citations of all events), and nothing when it was done before.
   * Undefined before what counts is loaded.
   */
  prepareCounts(): Steps<void> | undefined;

  /**
   * How many events would be shown of each category, whatever categories are hidden now, and of each kind of evidence, whatever kinds
   * are chosen now; the other parts of the filter hold. O(n), and O(citations of all events) where nothing was prepared; O(1) for the filter of the
   * last call, whatever its grouping. Undefined before what counts is loaded.
   */
  counts(filter: Filter): FacetCounts | undefined;
}
