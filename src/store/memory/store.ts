import type { TimelineDate } from '../../dates/types.ts';
import type { CheckedPublisher } from '../../file/checked-types.ts';
import type { Steps } from '../../file/steps.ts';
import type { Category } from '../../file/types.ts';
import type { KnownDays } from '../known-days.ts';
import type { Timeline } from '../../model/timeline.ts';
import type { Range, TimelineArticle, TimelineEvent } from '../../model/types.ts';
import type { ZoneClock } from '../../model/zone-clock.ts';
import type { Bounds, CategoryMix } from '../lane.ts';
import type { Rail } from '../rail.ts';
import type { CreateRefiner, Refiner } from '../refiner.ts';
import type { FacetCounts, Filter, Selection } from '../selection.ts';
import type { EventStore } from '../store.ts';
import { indexSteps } from './event-index.ts';
import { filterCategories } from './filter.ts';
import { createLane, MemoryLane } from './lane.ts';
import { createRail, publicationBounds, railSteps } from './rail.ts';
import { MemorySelection } from './selection.ts';

/** A store for a timeline that is completely in memory. */
class MemoryStore implements EventStore {
  /** Never changes, because a timeline never does. */
  readonly version = 0;
  readonly total: number;
  readonly extent: Range;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly range?: TimelineDate;
  readonly categories: readonly Category[];
  readonly publishers: readonly CheckedPublisher[];
  readonly #timeline: Timeline;
  readonly #clock: ZoneClock | undefined;
  readonly #createRefiner: () => CreateRefiner | undefined;
  #createdRefiner: Refiner | undefined;
  #rail: Rail | undefined;
  /** The lane of all events. */
  #whole: MemoryLane | undefined;

  constructor(timeline: Timeline, clock: ZoneClock | undefined, createRefiner: () => CreateRefiner | undefined) {
    const { events, extent, title, description, lang, range, categories, publishers } = timeline;
    this.total = events.length;
    this.extent = extent;
    this.title = title;
    this.description = description;
    this.lang = lang;
    if (range) this.range = range;
    this.categories = categories;
    this.publishers = publishers;
    this.#timeline = timeline;
    this.#clock = clock;
    this.#createRefiner = createRefiner;
  }

  get eventBounds(): Bounds | undefined {
    const { events, columns } = this.#timeline;
    return this.total === 0 ? undefined : { from: columns.from[0]!, to: this.#laneOf(events).index.ends.at(-1)! };
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

  *prepare(): Steps<void> {
    const { events, articles, columns } = this.#timeline;
    this.#whole = new MemoryLane('', '', yield* indexSteps(events, columns));
    this.#rail = yield* railSteps(articles, this.#clock);
  }

  select(filter: Filter): Selection {
    const { shown, leftOut } = this.#refiner?.filter(filter) ?? filterCategories(this.#timeline, filter.hidden);
    const groups = filter.groupBy ? this.#refiner?.groups(shown, filter.groupBy) : undefined;
    const lanes = groups
      ? groups.map(({ key, label, events }) => createLane(this.#timeline, events, key, label))
      : shown.length > 0
        ? [this.#laneOf(shown)]
        : [];
    return new MemorySelection(this.#timeline, shown, leftOut, groups ? filter.groupBy : '', lanes);
  }

  #laneOf(shown: readonly TimelineEvent[]): MemoryLane {
    if (shown !== this.#timeline.events) return createLane(this.#timeline, shown);
    return (this.#whole ??= createLane(this.#timeline, shown));
  }

  get lastPublished(): number | undefined {
    const { rail } = this;
    return rail.total > 0 ? this.article(rail.idAt(rail.total - 1))?.published?.end.latest : undefined;
  }

  get known(): KnownDays | undefined {
    return this.#refiner?.known;
  }

  get mix(): CategoryMix | undefined {
    return this.#refiner?.mix;
  }

  matchesIn(text: string, query: string): ReturnType<EventStore['matchesIn']> {
    return this.#refiner?.matchesIn(text, query) ?? [];
  }

  prepareCounts(): Steps<void> | undefined {
    return this.#refiner?.prepareCounts();
  }

  counts(filter: Filter): FacetCounts | undefined {
    return this.#refiner?.counts(filter);
  }

  get #refiner(): Refiner | undefined {
    return (this.#createdRefiner ??= this.#createRefiner()?.(this.#timeline));
  }
}

/**
 * The store of a timeline in the wall-clock time of a clock (see `WallClockTimeline`). O(1): indexes are made when they are first needed.
 * @param createRefiner returns the function that makes a refiner, or undefined while it is not loaded. Called until it is loaded.
 */
export const createMemoryStore = (
  timeline: Timeline,
  clock?: ZoneClock,
  createRefiner: () => CreateRefiner | undefined = () => undefined,
): EventStore => new MemoryStore(timeline, clock, createRefiner);

/** Loads the code that filters by texts and evidence. Separate, because the first picture does not need it. */
export const loadRefiner = async (): Promise<{ readonly createRefiner: CreateRefiner }> =>
  // The second is a file of its own because a source needs it too: both are requested at once
  (await Promise.all([import('./refiner.ts'), import('../../search/find-matches.ts')]))[0];
