import { glyphOf, type ArticleGlyph } from './articles.ts';
import type { Citation } from '../../model/types.ts';
import type { EventStore } from '../../store/store.ts';
import type { PlacedEvent } from '../placed-events.ts';

/**
 * A line from an event's mark, on the axis, down to the glyph of an article that it cites. It begins at a dot, or at
 * the middle of a bracket below the whole bar: a line from the middle of a window would look like a date.
 */
export interface Thread {
  readonly event: string;
  readonly article: string;
  readonly category: string;
  /** The stance of the article on the event. */
  readonly stance: SpeakingStance;
  /** Where it begins on the axis and where it ends on the rail, CSS px from the left of the plot. */
  readonly x0: number;
  readonly x1: number;
  /** Left and right end of the bracket, CSS px from the left of the plot, at most some px outside of it; absent below a dot. */
  readonly bracket?: readonly [x0: number, x1: number];
}

/** Stances of articles that say something about an event; other articles have no thread. */
type SpeakingStance = Exclude<Citation['stance'], 'silent'>;

/**
 * Threads from the events that have a row to the articles in view, in the order of the events. O(citations of these events · log
 * articles in view).
 */
export function layoutThreads(
  events: readonly PlacedEvent[],
  store: Pick<EventStore, 'event' | 'rail'>,
  articles: readonly ArticleGlyph[],
  width: number,
): Thread[] {
  const { rail } = store;
  const threads: Thread[] = [];
  const done = new Set<string>();
  for (const { id, category, mark } of events) {
    // An event has the same time in its other lanes, so its threads would be the same
    if (done.has(id)) continue;
    done.add(id);
    const x0 = (Math.max(0, mark.x0) + Math.min(width, mark.x1)) / 2;
    for (const { article, stance } of store.event(id)?.citations ?? []) {
      if (stance === 'silent') continue;
      const x1 = glyphOf(articles, article, rail)?.x;
      if (x1 === undefined) continue;
      threads.push({
        event: id,
        article: article.id,
        category,
        stance,
        x0,
        x1,
        ...(mark.shape === 'bar' && { bracket: [mark.x0, mark.x1] }),
      });
    }
  }
  return threads;
}
