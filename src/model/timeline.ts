import type { TimelineDate } from '../dates/types.ts';
import type { Category } from '../file/types.ts';
import type { CheckedArticle, CheckedEvent, CheckedFile } from '../file/checked.ts';
import { buildColumns, type Columns, extentOf } from './columns.ts';
import type { Citation, Range, TimelineArticle, TimelineEvent } from './types.ts';

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

const DAY = 86_400_000;

const byTime = (a: CheckedEvent, b: CheckedEvent): number =>
  // -Infinity on both sides would give NaN, hence the comparison before the difference
  (a.date.start.earliest === b.date.start.earliest ? 0 : a.date.start.earliest - b.date.start.earliest) ||
  (a.date.end.latest === b.date.end.latest ? 0 : a.date.end.latest - b.date.end.latest) ||
  (a.rank ?? 0) - (b.rank ?? 0);

/**
 * Orders the events, links events and articles both ways, and lays the bounds out in columns. O(n log n).
 * Takes the file over: its records become those of the timeline and are not copied, as there may be a million of them.
 */
export function buildTimeline(file: CheckedFile): Timeline {
  const articles = file.articles.map((article, index) =>
    Object.assign(article, { index, events: [] as TimelineEvent[] }),
  );
  const articleById = new Map(articles.map((article) => [article.id, article]));
  const events = [...file.events].sort(byTime).map((event, index) => linkEvent(event, index, articleById));
  const eventById = new Map(events.map((event) => [event.id, event]));
  const extent = extentOf(events, articles) ?? { start: 0, end: DAY };
  return {
    title: file.title ?? '',
    description: file.description ?? '',
    lang: file.lang ?? '',
    timeZone: file.timeZone ?? '',
    ...(file.range && { range: file.range }),
    categories: file.categories,
    events,
    articles,
    columns: buildColumns(events, extent),
    extent,
    event: (id) => eventById.get(id),
    article: (id) => articleById.get(id),
  };
}

type OpenArticle = CheckedArticle & { readonly index: number; readonly events: TimelineEvent[] };

/** Puts the articles themselves in the place of their ids, and the event among the events of each. */
function linkEvent(event: CheckedEvent, index: number, articleById: ReadonlyMap<string, OpenArticle>): TimelineEvent {
  const citations: Citation[] = [];
  for (const citation of event.citations) {
    const article = articleById.get(citation.article);
    if (article) citations.push(Object.assign(citation as object as Omit<Citation, 'article'>, { article }));
  }
  const linked: TimelineEvent = Object.assign(event as Omit<CheckedEvent, 'citations'>, { index, citations });
  for (const { article } of citations) {
    const attested = articleById.get(article.id)!.events;
    if (attested.at(-1) !== linked) attested.push(linked);
  }
  return linked;
}
