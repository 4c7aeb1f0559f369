import { DAY_MS } from '../dates/calendar.ts';
import type { TimelineDate } from '../dates/types.ts';
import type { Category } from '../file/types.ts';
import type { CheckedArticle, CheckedEvent, CheckedFile, CheckedPublisher } from '../file/checked-types.ts';
import { STEP } from '../file/limits.ts';
import type { Steps } from '../file/steps.ts';
import { setCitingEvents } from './citing-events.ts';
import { type Columns, spreadSteps } from './columns.ts';
import { createArticle, createEvent } from './create-records.ts';
import { createFindById, type FindById } from './find-by-id.ts';
import { createCitationLinker } from './citation-linker.ts';
import type { GetRareRecords } from './rare.ts';
import { sort } from './sort.ts';
import type { ArticleDraft, Range, TimelineArticle, TimelineEvent } from './types.ts';
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
  /** The event with an id. O(1), but O(n) for the first call. */
  readonly event: FindById<TimelineEvent>;
  /** The article with an id. O(1), but O(n) for the first call. */
  readonly article: FindById<TimelineArticle>;
}

type Dated = Pick<CheckedEvent, 'date' | 'rank'>;

/** Compares events: by earliest start, then by latest end, then by `before` and `after`. */
export const byTime = (a: Dated, b: Dated): number =>
  // Compared before subtracting, because -Infinity minus -Infinity is NaN
  (a.date.start.earliest === b.date.start.earliest ? 0 : a.date.start.earliest - b.date.start.earliest) ||
  (a.date.end.latest === b.date.end.latest ? 0 : a.date.end.latest - b.date.end.latest) ||
  (a.rank ?? 0) - (b.rank ?? 0);

/** The fields that `finishTimeline` computes. */
type Derived = 'columns' | 'extent' | 'event' | 'article';

/**
 * Completes a timeline by columns, extent and look-up by id, in steps. Its events must be in order of time and linked to its
 * articles. O(n).
 */
export function* finishSteps(given: Omit<Timeline, Derived>): Steps<Timeline> {
  const { events, articles } = given;
  const spread = yield* spreadSteps(events, articles, ({ published }) => published, { start: 0, end: DAY_MS });
  return {
    ...given,
    ...spread,
    event: createFindById(events),
    article: createFindById(articles),
  };
}

/** Makes the articles of a timeline from those of a file, and adds them to `byId`. */
function* createArticles(articles: readonly CheckedArticle[], byId: Map<string, ArticleDraft>): Steps<ArticleDraft[]> {
  const created: ArticleDraft[] = [];
  for (const article of articles) {
    if (created.length % STEP === 0) yield 0.9;
    const draft = createArticle(article, created.length);
    created.push(draft);
    byId.set(draft.id, draft);
  }
  return created;
}

/** Makes the events of a timeline from those of a file, in order of time and linked to their articles. */
function* createEvents(
  events: readonly CheckedEvent[],
  articlesById: ReadonlyMap<string, ArticleDraft>,
  voicesOfWord: VoicesOfWord,
): Steps<TimelineEvent[]> {
  const sorted = yield* sort(events, byTime);
  const link = createCitationLinker(articlesById, voicesOfWord);
  const created: TimelineEvent[] = [];
  for (const event of sorted) {
    const index = created.length;
    if (index % STEP === 0) yield 0.9 + (0.05 * index) / sorted.length;
    created.push(createEvent(event, index, link(event.citations)));
  }
  return created;
}

/** `buildTimeline` in steps of a millisecond or two. Yields the share that is done. */
export function* buildSteps(file: CheckedFile, getRare: GetRareRecords): Steps<Timeline> {
  const articlesById = new Map<string, ArticleDraft>();
  const articles = yield* createArticles(file.articles, articlesById);
  const publishers = Object.freeze([...(file.publishers ?? [])]);
  const voicesOfWord = yield* setVoices(articles, articlesById, publishers, getRare);
  const events = yield* createEvents(file.events, articlesById, voicesOfWord);
  yield* setCitingEvents(events, articles);
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
  });
}
