import type { ListedFile } from '../file/types.ts';
import { fieldOf, writtenId } from '../file/record-fields.ts';
import type { Timeline } from './timeline.ts';

/** The records in the given order, without those that a later record with the same written id replaces. O(n). */
export function lastOfEachId<Item>(records: readonly Item[]): readonly Item[] {
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

/** The ids in a list of ids or of citations with ids. Anything else in the list is ignored. */
const idsInList = (list: unknown): string[] =>
  Array.isArray(list)
    ? list.flatMap((item: unknown) => {
        const id = typeof item === 'string' ? item : fieldOf(item, 'article');
        return typeof id === 'string' ? [id] : [];
      })
    : [];

const referencedIds = (records: readonly unknown[], keys: readonly string[]): Set<string> =>
  new Set(records.flatMap((record) => keys.flatMap((key) => idsInList(fieldOf(record, key)))));

/** Short stand-ins for records of the timeline to which new records refer, so that the check of the new records finds them. */
export interface Stubs {
  readonly articles: ListedFile['articles'];
  readonly events: ListedFile['events'];
}

/**
 * Makes stubs for the articles of a timeline that the new events cite, and for the events that these come before or after. Records that
 * are themselves among the new ones get no stub. O(records).
 * @param events new events as they were written
 * @param articles new articles as they were written
 * @param findArticle finds an article of the timeline by its id, or by another id under which it is known
 */
export function createStubs(
  events: readonly unknown[],
  articles: readonly unknown[],
  { event: findEvent }: Timeline,
  findArticle: Timeline['article'],
): Stubs {
  const newEvents = new Set(events.map(writtenId));
  const newArticles = new Set(articles.map(writtenId));
  const stubs: { [Key in keyof Stubs]: Stubs[Key][number][] } = { articles: [], events: [] };
  // Includes the ids of the new events, so that the check sees which of them belong to an article already
  const articleIds = new Set([...referencedIds(events, ['citations']), ...newEvents]);
  for (const id of articleIds) {
    const article = id === undefined || newArticles.has(id) ? undefined : findArticle(id);
    if (!id || !article) continue;
    const published = article.published && { published: article.published.edtf };
    stubs.articles.push({ id, headline: article.headline, ...published });
  }
  for (const id of referencedIds(events, ['before', 'after'])) {
    const event = newEvents.has(id) ? undefined : findEvent(id);
    if (event) stubs.events.push({ id, title: event.title, date: event.date.edtf, citations: [] });
  }
  return stubs;
}
