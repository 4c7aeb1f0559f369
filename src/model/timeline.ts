import { DAY_MS } from '../dates/calendar.ts';
import type { TimelineDate } from '../dates/types.ts';
import type { Category } from '../file/types.ts';
import type { CheckedEvent, CheckedFile, CheckedPublisher } from '../file/checked-types.ts';
import { STEP } from '../file/limits.ts';
import type { Steps } from '../file/steps.ts';
import { setCitingEvents } from './citing-events.ts';
import { type Columns, spreadSteps } from './columns.ts';
import { findByIdSteps, type FindById } from './find-by-id.ts';
import { createCitationLinker, type UnlinkedCitation } from './citation-linker.ts';
import type { GetRareRecords } from './rare.ts';
import { sort } from './sort.ts';
import type { ArticleDraft, Mutable, Range, TimelineArticle, TimelineEvent } from './types.ts';
import { setVoices, type VoicesOfWord } from './voices/set-voices.ts';

/** The content of a checked file, ordered and linked both ways. Never changed after it has been returned. */
export interface Timeline {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly timeZone: string;
  /** The range shown first, if the file sets one. */
  readonly range?: TimelineDate;
  /** When the file was last changed. */
  readonly revised?: TimelineDate;
  /** Other names and owners of publishers, in the order of the file; frozen. */
  readonly publishers: readonly CheckedPublisher[];
  readonly categories: readonly Category[];
  /** In order of time: by earliest start, then by latest end, then by `before` and `after`, then as in the file. */
  readonly events: readonly TimelineEvent[];
  /** In the order of the file. */
  readonly articles: readonly TimelineArticle[];
  readonly columns: Columns;
  /** From the earliest to the latest bound of all events and articles. */
  readonly extent: Range;
  /** The event with an id. O(1). */
  readonly event: FindById<TimelineEvent>;
  /** The article with an id. O(1). */
  readonly article: FindById<TimelineArticle>;
}

/** An event made by `createEvent` whose citations name their articles. */
export type UnlinkedEvent = Mutable<Omit<TimelineEvent, 'citations'>> & { readonly citations: UnlinkedCitation[] };

/** A checked file whose events and articles nobody else uses. */
export interface OwnFile extends Omit<CheckedFile, 'articles' | 'events'> {
  readonly articles: readonly ArticleDraft[];
  readonly events: readonly UnlinkedEvent[];
}

const NONE: readonly never[] = Object.freeze([]);

type Dated = Pick<CheckedEvent, 'date' | 'rank'>;

/** Compares events: by earliest start, then by latest end, then by `before` and `after`. */
export const byTime = (a: Dated, b: Dated): number =>
  // Compared before subtracting, because -Infinity minus -Infinity is NaN
  (a.date.start.earliest === b.date.start.earliest ? 0 : a.date.start.earliest - b.date.start.earliest) ||
  (a.date.end.latest === b.date.end.latest ? 0 : a.date.end.latest - b.date.end.latest) ||
  (a.rank ?? 0) - (b.rank ?? 0);

/** The fields that `finishSteps` computes. */
type Derived = 'columns' | 'extent';

/**
 * Completes a timeline by columns and extent, in steps. Its events must be in order of time and linked to its
 * articles. O(n).
 */
export function* finishSteps(given: Omit<Timeline, Derived>): Steps<Timeline> {
  const { events, articles } = given;
  const spread = yield* spreadSteps(events, articles, ({ published }) => published, { start: 0, end: DAY_MS });
  return {
    ...given,
    ...spread,
  };
}

/**
 * Puts the events of a file in order of time and links them to the articles. Returns them and `cited` in this order.
 */
function* linkEvents(
  events: readonly UnlinkedEvent[],
  articles: readonly ArticleDraft[],
  voicesOfWord: VoicesOfWord,
  cited: ArrayLike<number>,
): Steps<readonly [events: readonly TimelineEvent[], cited: ArrayLike<number>]> {
  const link = createCitationLinker(articles, voicesOfWord);
  /** Where the citations of each event begin in `cited`. */
  const starts = new Int32Array(events.length);
  let at = 0;
  for (let i = 0; i < events.length; i++) {
    if (i % STEP === 0) yield 0.9 + (0.05 * i) / events.length;
    const event = events[i]!;
    const { citations } = event;
    event.index = i;
    starts[i] = at;
    for (let j = 0; j < citations.length; j++) citations[j] = link(citations[j]!, cited[at++]!);
  }
  const sorted = yield* sort(events, byTime, 0.95);
  // Of this size from the start: a list that grows leaves twice as much behind
  const citedInOrder = new Int32Array(cited.length);
  for (let i = 0, to = 0; i < sorted.length; i++) {
    if (i % (10 * STEP) === 0) yield 0.95;
    const event = sorted[i]!;
    for (let j = 0; j < event.citations.length; j++) citedInOrder[to++] = cited[starts[event.index]! + j]!;
    event.index = i;
  }
  return [sorted as readonly TimelineEvent[], citedInOrder];
}

/**
 * `buildTimeline` in steps of a millisecond or two. Yields the share that is done.
 * @param file its articles and events become those of the timeline.
 * @param cited the position of the article of each citation: see `CheckFindings`.
 */
export function* buildSteps(file: OwnFile, getRare: GetRareRecords, cited: ArrayLike<number>): Steps<Timeline> {
  const { articles } = file;
  for (let i = 0; i < articles.length; i++) {
    if (i % (10 * STEP) === 0) yield 0.9;
    articles[i]!.index = i;
    articles[i]!.events = NONE;
  }
  const publishers = Object.freeze([...(file.publishers ?? [])]);
  const article = yield* findByIdSteps(articles);
  const voicesOfWord = yield* setVoices(articles, article, publishers, getRare);
  const [events, citedInOrder] = yield* linkEvents(file.events, articles, voicesOfWord, cited);
  yield* setCitingEvents(events, articles, citedInOrder);
  const event = yield* findByIdSteps(events, 1);
  return yield* finishSteps({
    title: file.title ?? '',
    description: file.description ?? '',
    lang: file.lang ?? '',
    timeZone: file.timeZone ?? '',
    ...(file.range && { range: file.range }),
    ...(file.revised && { revised: file.revised }),
    publishers,
    categories: file.categories,
    events,
    articles,
    event,
    article,
  });
}
