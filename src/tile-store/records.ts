import type { ArticleRecord } from '../file/types.ts';
import { parseSteps } from '../model/parse-steps.ts';
import type { GetRareRecords } from '../model/rare.ts';
import type { Timeline } from '../model/timeline.ts';
import type { TimelineArticle, TimelineEvent } from '../model/types.ts';
import { toWallClockSteps } from '../model/wall-clock-timeline.ts';
import type { ZoneClock } from '../model/zone-clock.ts';
import type { Row } from '../tiles/contract.ts';
import { type KnownEvent } from './known-tile.ts';

/** Data of the whole file that reading a record depends on. */
export interface RecordsAbout {
  readonly categories: unknown;
  readonly publishers: unknown;
  readonly timeZone: string;
}

/**
 * The loaded events and articles. Each is one object as long as something holds it; tiles do. They are linked like
 * those of a file, as far as they are loaded.
 */
export class Records {
  readonly #about: RecordsAbout;
  readonly #clock: ZoneClock;
  readonly #getRare: GetRareRecords;
  readonly #events = new Map<string, WeakRef<KnownEvent>>();
  readonly #articles = new Map<string, WeakRef<TimelineArticle>>();
  readonly #byNumber = new Map<number, WeakRef<TimelineArticle>>();
  /** The lists in `TimelineArticle.events`, which grow as events arrive. */
  readonly #citing = new WeakMap<TimelineArticle, TimelineEvent[]>();
  readonly #gone = new FinalizationRegistry<() => void>((forget) => forget());
  #nextNumber = 0;

  /** @param clock clock of the zone by which the source places events. */
  constructor(about: RecordsAbout, clock: ZoneClock, getRare: GetRareRecords) {
    this.#about = about;
    this.#clock = clock;
    this.#getRare = getRare;
  }

  event(id: string): KnownEvent | undefined {
    return this.#events.get(id)?.deref();
  }

  article(id: string): TimelineArticle | undefined {
    return this.#articles.get(id)?.deref();
  }

  articleAt(number: number): TimelineArticle | undefined {
    return this.#byNumber.get(number)?.deref();
  }

  /**
   * Creates events from rows that are not loaded yet. O(rows).
   * @returns the events of all rows, by id; hold on to it until the events are in tiles.
   */
  async add(rows: readonly Row[], articles: readonly ArticleRecord[]): Promise<ReadonlyMap<string, KnownEvent>> {
    const known = new Map<string, KnownEvent>();
    const fresh: Row[] = [];
    for (const row of rows) {
      const { id } = row.event;
      const event = this.event(id);
      if (event) known.set(id, event);
      else fresh.push(row);
    }
    if (fresh.length === 0) return known;
    const { timeZone, categories, publishers } = this.#about;
    const cited = new Set(
      fresh.flatMap(({ event }) => event.citations.map((each) => (typeof each === 'string' ? each : each.article))),
    );
    const file = {
      timeZone,
      categories,
      publishers,
      articles: articles.filter(({ id }) => cited.has(id)),
      events: fresh.map(({ event }) => event),
    };
    const { timeline } = await finished(parseSteps(file, this.#getRare));
    const placed = await finished(toWallClockSteps(timeline, this.#clock, this.#getRare));
    for (const row of fresh) {
      const read = placed.timeline.event(row.event.id);
      if (read) known.set(row.event.id, this.event(row.event.id) ?? this.#keep(row, read, timeline));
    }
    return known;
  }

  #keep({ place, from, to, priority }: Row, read: TimelineEvent, timeline: Timeline): KnownEvent {
    const event: TimelineEvent = {
      ...read,
      index: place,
      citations: read.citations.map((citation) => ({
        ...citation,
        article: this.#keepArticle(citation.article.id, timeline),
      })),
    };
    const known: KnownEvent = { event, place, from, to, priority };
    const { id } = event;
    this.#events.set(id, new WeakRef(known));
    this.#gone.register(event, () => {
      if (!this.event(id)) this.#events.delete(id);
    });
    for (const article of new Set(event.citations.map((citation) => citation.article))) {
      const citing = this.#citing.get(article)!;
      citing.push(event);
      citing.sort((a, b) => a.index - b.index);
    }
    return known;
  }

  #keepArticle(id: string, timeline: Timeline): TimelineArticle {
    const known = this.article(id);
    if (known) return known;
    const index = this.#nextNumber++;
    const events: TimelineEvent[] = [];
    const article: TimelineArticle = { ...timeline.article(id)!, index, events };
    this.#citing.set(article, events);
    this.#articles.set(id, new WeakRef(article));
    this.#byNumber.set(index, new WeakRef(article));
    this.#gone.register(article, () => {
      this.#byNumber.delete(index);
      if (!this.article(id)) this.#articles.delete(id);
    });
    return article;
  }
}

/** Runs all steps and waits for what they need. */
async function finished<Result>(steps: Generator<number | Promise<unknown>, Result, void>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    // Each step waits for what the one before it asked for
    // oxlint-disable-next-line no-await-in-loop
    if (typeof value !== 'number') await value;
  }
}
