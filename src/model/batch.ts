import type { TimelineFile } from '../file/types.ts';
import { fieldOf, writtenId } from '../file/record-fields.ts';
import type { Timeline } from './timeline.ts';

/** Of records with one written id the last. O(n). */
export function lastOfEach<Item>(records: readonly Item[]): readonly Item[] {
  const last = new Map<string, Item>();
  for (const record of records) {
    const id = writtenId(record);
    if (id !== undefined) last.set(id, record);
  }
  return records.filter((record) => {
    const id = writtenId(record);
    return id === undefined || last.get(id) === record;
  });
}

const textsIn = (list: unknown): string[] =>
  Array.isArray(list)
    ? list.flatMap((item: unknown) => {
        const id = typeof item === 'string' ? item : fieldOf(item, 'article');
        return typeof id === 'string' ? [id] : [];
      })
    : [];

const idsIn = (records: readonly unknown[], keys: readonly string[]): Set<string> =>
  new Set(records.flatMap((record) => keys.flatMap((key) => textsIn(fieldOf(record, key)))));

/** Records that stand for those of a timeline which others name, so that a check finds them. */
export interface Stubs {
  readonly articles: TimelineFile['articles'];
  readonly events: TimelineFile['events'];
}

/**
 * Stands for the articles that some events cite, and the events that they come before or after, where the timeline has them and
 * these records do not. O(records).
 * @param articleFor an article of the timeline by its id, or another id by which it is known.
 */
export function stubsFor(
  events: readonly unknown[],
  articles: readonly unknown[],
  { event: eventFor }: Timeline,
  articleFor: Timeline['article'],
): Stubs {
  const writtenEvents = new Set(events.map(writtenId));
  const writtenArticles = new Set(articles.map(writtenId));
  // An id that an article has already is none for an event
  const cited = [...idsIn(events, ['citations']), ...writtenEvents];
  const stubs: { [Key in keyof Stubs]: Stubs[Key][number][] } = { articles: [], events: [] };
  for (const id of new Set(cited)) {
    const article = id === undefined || writtenArticles.has(id) ? undefined : articleFor(id);
    if (!id || !article) continue;
    const published = article.published && { published: article.published.edtf };
    stubs.articles.push({ id, headline: article.headline, ...published });
  }
  for (const id of idsIn(events, ['before', 'after'])) {
    const event = writtenEvents.has(id) ? undefined : eventFor(id);
    if (event) stubs.events.push({ id, title: event.title, date: event.date.edtf, citations: [] });
  }
  return stubs;
}
