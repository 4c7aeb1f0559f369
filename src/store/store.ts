import type { TimelineDate } from '../dates/types.ts';
import type { CheckedPublisher } from '../file/checked-types.ts';
import type { Steps } from '../file/steps.ts';
import type { Category } from '../file/types.ts';
import type { Range, TimelineArticle, TimelineEvent } from '../model/types.ts';
import type { KnownDays } from './known-days.ts';
import type { Bounds, CategoryMix } from './lane.ts';
import type { Rail } from './rail.ts';
import type { FacetCounts, Filter, Selection } from './selection.ts';

/**
 * The interface through which layout, state and views read a story's events and articles. No other code holds all of them, so a store may
 * keep them anywhere. It answers at once from what it has loaded so far. Times are ms of the axis (see `WallClockTimeline`).
 */
export interface EventStore {
  /** Increases when the store has loaded more data; earlier selections are then out of date. */
  readonly version: number;
  /** Number of events. */
  readonly total: number;
  /** Extent of all events and articles, `start < end`. */
  readonly extent: Range;
  /** From the earliest start to the latest end of the events, without articles; undefined if there are no events. O(1); O(n) for the first access. */
  readonly eventBounds: Bounds | undefined;

  readonly title: string;
  readonly description: string;
  /** BCP 47, or ''. */
  readonly lang: string;
  /** The range to be shown first, if the file sets one. */
  readonly range?: TimelineDate;
  readonly categories: readonly Category[];
  /** Other names and owners of publishers. */
  readonly publishers: readonly CheckedPublisher[];

  /** The event with an id: the same object each time, here and in all selections. O(1); O(n) for the first call. */
  event(id: string): TimelineEvent | undefined;

  /** Whether an event with an unknown id may still load; the call requests it. Absent if all events are loaded. */
  awaits?(id: string): boolean;

  /**
   * All loaded events that begin at the same moment as the given ones; the same list if there are no more. Requests the missing ones.
   * Absent if all events are loaded.
   */
  completed?(events: readonly TimelineEvent[]): readonly TimelineEvent[];

  /** Whether the store cannot search for words. */
  readonly cannotSearch?: boolean;

  /** The article with an id: the same object each time. O(1). */
  article(id: string): TimelineArticle | undefined;

  /** The article at a position in the file (`TimelineArticle.index`); undefined below 0 and after the last. O(1). */
  articleAt(position: number): TimelineArticle | undefined;

  /**
   * The bounds of an event, with open ends at the edge of the extent, or of an article's publication. Undefined for an unknown id and an
   * undated article. Cost: that of `event`.
   */
  boundsOf(id: string): Bounds | undefined;

  /** The dated articles; the same object each time. O(1); O(articles · log articles) for the first access. */
  readonly rail: Rail;

  /** Makes the indexes of a first picture in steps, which otherwise `select` and `rail` make at once. Absent if there are none to make. */
  prepare?(): Steps<void>;

  /**
   * The events that pass a filter, in lanes. Until the code that filters by texts and evidence and groups is loaded (`Refiner`), applies
   * only the rest of the filter and returns one lane. O(n log n); the first query also reads all texts.
   */
  select(filter: Filter): Selection;

  /**
   * The places in a text where the search finds words of a query: see `findMatches`. Empty until the search is loaded. O(text · words).
   */
  matchesIn(text: string, query: string): readonly (readonly [start: number, end: number])[];

  /** When the last article was certainly published, UTC ms; Infinity if its date has no end; undefined if the store cannot show what was known on a day. O(1). */
  readonly lastPublished?: number | undefined;

  /**
   * What had been published at which time. O(1); O(n log n) plus O(citations of all events) for the first access. Undefined until the code
   * for it is loaded, and if the store does not know it.
   */
  readonly known: KnownDays | undefined;

  /** Numbers of events by category. Undefined until the code that counts is loaded, and if the store does not know them. */
  readonly mix?: CategoryMix | undefined;

  /**
   * Does the slow part of the first call of `counts` in steps. O(citations of all events); does nothing if it was done before.
   * Undefined until the code that counts is loaded.
   */
  prepareCounts(): Steps<void> | undefined;

  /**
   * Number of events that would be shown for each category, whatever categories are hidden now, and for each kind of evidence, whatever
   * kinds are chosen now; the other parts of the filter apply. O(n), plus O(citations of all events) unless prepared; O(1) for the filter
   * of the last call, whatever its grouping. Undefined until the code that counts is loaded.
   */
  counts(filter: Filter): FacetCounts | undefined;
}
