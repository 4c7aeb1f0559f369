import { glyphOf, type PlacedArticle } from './articles.ts';
import type { EventStore } from '../../store/store.ts';
import type { PlacedEvent } from '../events.ts';

/** A line from an event's time on the axis down to an article that attests it. */
export interface Thread {
  readonly event: string;
  readonly article: string;
  readonly category: string;
  readonly disputed: boolean;
  /** Where it begins on the axis and where it ends on the rail, CSS px from the left of the plot. */
  readonly x0: number;
  readonly x1: number;
}

/** At most so many threads are drawn: more would be a grey smear. */
const MOST = 240;

/**
 * Threads of the events that have a row to the articles in view, in order of the events; those of `strong` events and
 * articles first, so that they are never the ones left out.
 */
export function layoutThreads(
  events: readonly PlacedEvent[],
  store: Pick<EventStore, 'event' | 'rail'>,
  articles: readonly PlacedArticle[],
  strong: ReadonlySet<string>,
  width: number,
): Thread[] {
  const { rail } = store;
  const threads: Thread[] = [];
  for (const { id, category, mark } of events) {
    const x0 = (Math.max(0, mark.x0) + Math.min(width, mark.x1)) / 2;
    for (const { article, stance } of store.event(id)?.citations ?? []) {
      const x1 = glyphOf(articles, article, rail)?.x;
      if (x1 === undefined) continue;
      threads.push({
        event: id,
        article: article.id,
        category,
        disputed: stance === 'disputes' || stance === 'retracts',
        x0,
        x1,
      });
    }
  }
  if (threads.length <= MOST) return threads;
  const isStrong = (thread: Thread): boolean => strong.has(thread.event) || strong.has(thread.article);
  return [...threads.filter(isStrong), ...threads.filter((thread) => !isStrong(thread))].slice(0, MOST);
}
