import { DAY_MS } from '../dates/calendar.ts';
import type { TimelineDate } from '../dates/types.ts';
import type { Category } from '../file/types.ts';
import type { CheckedArticle, CheckedEvent, CheckedFile } from '../file/checked-types.ts';
import { STEP } from '../file/limits.ts';
import { runSteps, type Steps } from '../file/steps.ts';
import { attest, type OpenArticle } from './attest.ts';
import { buildColumns, type Columns, extentOf } from './columns.ts';
import { sort } from './sort.ts';
import type { Range, TimelineArticle, TimelineEvent } from './types.ts';

/** A checked file made ready to show: ordered, and linked both ways. */
export interface Timeline {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly timeZone: string;
  /** The range first shown, where the file asks for one. */
  readonly range?: TimelineDate;
  readonly categories: readonly Category[];
  /** In order of time: by earliest start, then by latest end, then as `before` and `after` say, then as in the file. */
  readonly events: readonly TimelineEvent[];
  /** As in the file. */
  readonly articles: readonly TimelineArticle[];
  readonly columns: Columns;
  /** Span of all events and articles. */
  readonly extent: Range;
  readonly event: (id: string) => TimelineEvent | undefined;
  readonly article: (id: string) => TimelineArticle | undefined;
}

const NONE: readonly never[] = Object.freeze([]);

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

/** What `finishTimeline` works out: everything else of a timeline is given. */
type WorkedOut = 'columns' | 'extent' | 'event' | 'article';

/** Lays out the bounds of events that are in order of time, and makes them and the articles known by id. O(n). */
export function finishTimeline(
  given: Omit<Timeline, WorkedOut>,
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
      // A first frame asks for the first event, and for no other
      if (!id || id === first?.id) return id ? first : undefined;
      byId ??= eventsById(events);
      return byId.get(id);
    },
    article: (id) => articlesById.get(id),
  };
}

/** Makes the file's articles those of a timeline, and puts them under their ids. */
function* takeArticles(articles: readonly CheckedArticle[], byId: Map<string, OpenArticle>): Steps<OpenArticle[]> {
  const open = articles as readonly object[] as OpenArticle[];
  for (let i = 0; i < open.length; i++) {
    if (i % STEP === 0) yield 0.9;
    const article = open[i]!;
    article.index = i;
    article.events = NONE;
    byId.set(article.id, article);
  }
  return open;
}

/** Makes the file's events those of a timeline, in order of time. */
function* takeEvents(
  events: readonly CheckedEvent[],
  articles: ReadonlyMap<string, OpenArticle>,
): Steps<TimelineEvent[]> {
  const sorted = (yield* sort(events, byTime)) as object as OpenEvent[];
  for (let i = 0; i < sorted.length; i++) {
    if (i % STEP === 0) yield 0.9 + (0.05 * i) / sorted.length;
    const event = sorted[i]!;
    event.index = i;
    linkCitations(event, articles);
  }
  return sorted as object as TimelineEvent[];
}

/**
 * Orders the events, links events and articles both ways, and lays the bounds out in columns. O(n log n).
 * Takes the file over: its records become those of the timeline and are not copied, as there may be a million of them.
 */
export const buildTimeline = (file: CheckedFile): Timeline => runSteps(buildSteps(file));

/** `buildTimeline` in steps of a millisecond or two. Yields the share that is done. */
export function* buildSteps(file: CheckedFile): Steps<Timeline> {
  const articlesById = new Map<string, OpenArticle>();
  const articles = yield* takeArticles(file.articles, articlesById);
  const events = yield* takeEvents(file.events, articlesById);
  yield* attest(events, articles);
  return finishTimeline(
    {
      title: file.title ?? '',
      description: file.description ?? '',
      lang: file.lang ?? '',
      timeZone: file.timeZone ?? '',
      ...(file.range && { range: file.range }),
      categories: file.categories,
      events,
      articles,
    },
    articlesById,
  );
}

/** An event on its way from the file to the timeline. */
type OpenEvent = Omit<TimelineEvent, 'index' | 'citations'> & {
  index: number;
  citations: readonly { article: string | OpenArticle | undefined }[];
};

/** Puts the articles themselves in the place of their ids. */
function linkCitations(event: OpenEvent, articles: ReadonlyMap<string, OpenArticle>): void {
  let lost = false;
  for (const citation of event.citations) {
    // Events share the citations that are an id alone: one of them may be linked already
    if (typeof citation.article === 'string') citation.article = articles.get(citation.article);
    if (!citation.article) lost = true;
  }
  if (lost) event.citations = event.citations.filter(({ article }) => article);
}
