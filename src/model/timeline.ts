import type { TimelineDate } from '../dates/types.ts';
import type { Category } from '../file/types.ts';
import type { CheckedEvent, CheckedFile } from '../file/checked.ts';
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
  /** In order of time: by earliest start, then by latest end, then as in the file. */
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
  (a.date.end.latest === b.date.end.latest ? 0 : a.date.end.latest - b.date.end.latest);

/** Orders the events, links events and articles both ways, and lays the bounds out in columns. O(n log n). */
export function buildTimeline(file: CheckedFile): Timeline {
  const articles: (TimelineArticle & { readonly events: TimelineEvent[] })[] = [];
  for (const article of file.articles) articles.push({ ...article, index: articles.length, events: [] });
  const articleById = new Map(articles.map((article) => [article.id, article]));

  const events: TimelineEvent[] = [];
  for (const event of [...file.events].sort(byTime)) {
    const citations: Citation[] = [];
    const linked = { ...event, index: events.length, citations };
    events.push(linked);
    for (const citation of event.citations) {
      const article = articleById.get(citation.article);
      if (!article) continue;
      citations.push({ ...citation, article });
      if (article.events.at(-1) !== linked) article.events.push(linked);
    }
  }
  const eventById = new Map(events.map((event) => [event.id, event]));

  const dates = function* (): Generator<TimelineDate> {
    for (const event of events) yield event.date;
    for (const { published } of articles) if (published) yield published;
  };
  const extent = extentOf(dates()) ?? { start: 0, end: DAY };
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
