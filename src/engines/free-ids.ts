import type { CheckedFile } from '../file/checked-types.ts';

/** Returns the file with every taken id, and all references to it, made unique by a number at its end. O(size). */
export function withFreeIds(file: CheckedFile, taken: ReadonlySet<string>): CheckedFile {
  if (taken.size === 0) return file;
  const own = new Set([...file.events, ...file.articles].map(({ id }) => id));
  const renamed = new Map<string, string>();
  for (const id of own) {
    if (!taken.has(id)) continue;
    let number = 2;
    while (own.has(`${id}-${number}`) || taken.has(`${id}-${number}`)) number++;
    const free = `${id}-${number}`;
    own.add(free);
    renamed.set(id, free);
  }
  return withIds(file, (id) => renamed.get(id) ?? id);
}

/** Returns the file with new ids, also in references. O(size). @param eventId for events, if they differ from articles */
export function withIds(file: CheckedFile, newId: (id: string) => string, eventId = newId): CheckedFile {
  return {
    ...file,
    articles: file.articles.map((article) => ({
      ...article,
      id: newId(article.id),
      ...(article.basedOn && { basedOn: article.basedOn.map(newId) }),
    })),
    events: file.events.map((event) => ({
      ...event,
      id: eventId(event.id),
      citations: event.citations.map((citation) => ({ ...citation, article: newId(citation.article) })),
      before: event.before.map(eventId),
      after: event.after.map(eventId),
      ...(event.dateFrom !== undefined && { dateFrom: newId(event.dateFrom) }),
    })),
  };
}
