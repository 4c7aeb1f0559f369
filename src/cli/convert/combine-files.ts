import type { ListedEvent, ListedFile } from '../../file/types.ts';
import { freeId } from '../../file/unique-ids.ts';
import { combineAbout } from './combine-about.ts';
import { CombinedArticles } from './combined-articles.ts';
import { CombinedCategories } from './combined-categories.ts';
import { CombinedPublishers } from './combined-publishers.ts';

/** An events file, and the name of its source. */
export interface NamedFile {
  readonly name: string;
  readonly file: ListedFile;
}

/** Several files combined into one. */
export interface CombinedFile {
  readonly file: ListedFile;
  /** What is missing from it, as clauses about the file with that name. */
  readonly notes: readonly { readonly name: string; readonly message: string }[];
}

/**
 * Combines several events files: the events in the order of the files, and each article once. An id that is already
 * taken gets a number. If an event in a later file is identical to an earlier one, including its id, it is kept once.
 * O(records).
 * @param files files in normal form (`toEventsFile`)
 */
export function combineFiles(files: readonly NamedFile[]): CombinedFile {
  const notes: CombinedFile['notes'][number][] = [];
  const say = (name: string, message: string): void => void notes.push({ name, message });
  const used = new Set<string>();
  const counts = new Map<string, number>();
  const takeId = (wanted: string): string => {
    const id = freeId(wanted, (candidate) => !used.has(candidate), counts);
    used.add(id);
    return id;
  };
  const categories = new CombinedCategories();
  const publishers = new CombinedPublishers();
  const articles = new CombinedArticles(takeId);
  const events: ListedEvent[] = [];
  const known = new Map<string, string>();

  for (const { name, file } of files) {
    publishers.add(file.publishers ?? []);
    const categoryIds = categories.add(file);
    const { ids, renamed } = articles.add(file.articles);
    if (renamed > 0) say(name, `${renamed} of its articles have another headline in an earlier file, which is kept`);
    const eventIds = new Map<string, string>();
    const added: (readonly [key: string, event: ListedEvent])[] = [];
    for (const event of file.events) {
      const linked = withIds(event, ids, categoryIds);
      const key = JSON.stringify(linked);
      const same = known.get(key);
      eventIds.set(event.id, same ?? takeId(event.id));
      if (same === undefined) added.push([key, linked]);
    }
    const twice = file.events.length - added.length;
    if (twice > 0) say(name, `${twice} of its events stand in an earlier file just so, and are taken once`);
    for (const [key, event] of added) {
      const id = eventIds.get(event.id) ?? event.id;
      known.set(key, id);
      const others = (list: ListedEvent['before']) => list?.map((other) => eventIds.get(other) ?? other);
      events.push({ ...event, id, before: others(event.before), after: others(event.after) });
    }
  }
  const about = combineAbout(files, say);
  const file = {
    ...about,
    ...(categories.all.length > 0 && { categories: categories.all }),
    ...(publishers.all.length > 0 && { publishers: publishers.all }),
    articles: articles.all,
    events,
  };
  return { file, notes };
}

/** An event with the ids of its articles and category in the combined file. */
function withIds(
  event: ListedEvent,
  articleIds: ReadonlyMap<string, string>,
  categoryIds: ReadonlyMap<string, string>,
): ListedEvent {
  const idOf = (article: string): string => articleIds.get(article) ?? article;
  const { category, dateFrom } = event;
  return {
    ...event,
    category: category === undefined ? undefined : (categoryIds.get(category) ?? category),
    citations: event.citations.map((citation) =>
      typeof citation === 'string' ? idOf(citation) : { ...citation, article: idOf(citation.article) },
    ),
    dateFrom: dateFrom === undefined ? undefined : idOf(dateFrom),
  };
}
