import { DAY_MS } from '../dates/calendar.ts';
import type { TimelineDate } from '../dates/types.ts';
import type { Category } from '../file/types.ts';
import type { CheckedArticle, CheckedEvent, CheckedFile, CheckedPublisher } from '../file/checked-types.ts';
import { STEP } from '../file/limits.ts';
import type { Steps } from '../file/steps.ts';
import { setCitingEvents } from './citing-events.ts';
import { buildColumns, type Columns, extentOf } from './columns.ts';
import { createArticle, createEvent } from './create-records.ts';
import { createCitationLinker } from './citation-linker.ts';
import type { GetRareRecords } from './rare.ts';
import { sort } from './sort.ts';
import type { ArticleDraft, Range, TimelineArticle, TimelineEvent } from './types.ts';
import { setVoices, type VoicesOfWord } from './voices/set-voices.ts';

/** The content of a checked file, ordered and linked both ways. Never changed once it is handed out. */
export interface Timeline {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly timeZone: string;
  /** The range first shown, where the file asks for one. */
  readonly range?: TimelineDate;
  /** When the file was last changed. */
  readonly revised?: TimelineDate;
  /** Other names and owners of publishers, in the order of the file; frozen. */
  readonly publishers: readonly CheckedPublisher[];
  readonly categories: readonly Category[];
  /** In order of time: by earliest start, then by latest end, then as `before` and `after` say, then as in the file. */
  readonly events: readonly TimelineEvent[];
  /** As in the file. */
  readonly articles: readonly TimelineArticle[];
  readonly columns: Columns;
  /** From the earliest to the latest bound of all events and articles. */
  readonly extent: Range;
  /** O(1), the second call O(n). */
  readonly event: (id: string) => TimelineEvent | undefined;
  /** O(1). */
  readonly article: (id: string) => TimelineArticle | undefined;
}

type Dated = Pick<CheckedEvent, 'date' | 'rank'>;

/** The order of events: by earliest start, then by latest end, then as `before` and `after` say. */
export const byTime = (a: Dated, b: Dated): number =>
  // -Infinity on both sides would give NaN, hence the comparison before the difference
  (a.date.start.earliest === b.date.start.earliest ? 0 : a.date.start.earliest - b.date.start.earliest) ||
  (a.date.end.latest === b.date.end.latest ? 0 : a.date.end.latest - b.date.end.latest) ||
  (a.rank ?? 0) - (b.rank ?? 0);

function eventsById(events: readonly TimelineEvent[]): Map<string, TimelineEvent> {
  const byId = new Map<string, TimelineEvent>();
  for (const event of events) byId.set(event.id, event);
  return byId;
}

/** What `finishTimeline` works out. */
type Derived = 'columns' | 'extent' | 'event' | 'article';

/** A timeline of events in order of time that are linked to its articles: adds columns, extent and look-up by id. O(n). */
export function finishTimeline(
  given: Omit<Timeline, Derived>,
  articlesById: ReadonlyMap<string, TimelineArticle>,
): Timeline {
  const { events, articles } = given;
  const extent = extentOf(events, articles) ?? { start: 0, end: DAY_MS };
  let byId: Map<string, TimelineEvent> | undefined;
  return {
    ...given,
    columns: buildColumns(events, extent),
    extent,
    event(id) {
      const [first] = events;
      // The first frame asks only for the first event: the index by id can wait
      if (!id || id === first?.id) return id ? first : undefined;
      byId ??= eventsById(events);
      return byId.get(id);
    },
    article: (id) => articlesById.get(id),
  };
}

/** Makes articles of a timeline from those of a file, and enters them in `byId`. */
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

/** Makes events of a timeline from those of a file, in order of time and linked to their articles. */
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
  return finishTimeline(
    {
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
    },
    articlesById,
  );
}
