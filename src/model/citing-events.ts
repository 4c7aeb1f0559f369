import { STEP } from '../file/limits.ts';
import type { Steps } from '../file/steps.ts';
import type { ArticleDraft, TimelineEvent } from './types.ts';

/** The index of the article of each citation, in the order of the events and their citations, in steps. O(citations). */
export function* citedBy(events: readonly TimelineEvent[]): Steps<readonly number[]> {
  const cited: number[] = [];
  for (let i = 0; i < events.length; i++) {
    if (i % STEP === 0) yield 0.95;
    for (const { article } of events[i]!.citations) cited.push(article.index);
  }
  return cited;
}

/**
 * Sets `events` of each article to the events that cite it, each once, in the given order. Articles that no event cites are not
 * changed. Runs in steps and yields the share of all work on a file that is done. O(citations + articles).
 *
 * This is a counting sort over the indexes of events and articles. The records are scattered in memory, and this reads each only once.
 *
 * @param articles all articles of the timeline being built, each at its `index`.
 * @param cited see `citedBy`.
 */
export function* setCitingEvents(
  events: readonly TimelineEvent[],
  articles: readonly ArticleDraft[],
  cited: ArrayLike<number>,
): Steps<void> {
  /** Indexes of the article and the event of each citation, without repeated citations of an article by the same event. */
  const articleNumbers = new Int32Array(cited.length);
  const eventNumbers = new Int32Array(cited.length);
  let count = 0;
  const lastCitingEvent = new Int32Array(articles.length).fill(-1);
  /** First the number of events that cite each article, then the end, and finally the start, of the article's part of `sorted`. */
  const bounds = new Int32Array(articles.length);
  for (let i = 0, at = 0; i < events.length; i++) {
    if (i % STEP === 0) yield 0.95 + (0.05 * i) / events.length;
    for (const end = at + events[i]!.citations.length; at < end; at++) {
      const index = cited[at]!;
      if (lastCitingEvent[index] === i) continue;
      lastCitingEvent[index] = i;
      bounds[index]!++;
      articleNumbers[count] = index;
      eventNumbers[count++] = i;
    }
  }
  for (let i = 1; i < bounds.length; i++) bounds[i]! += bounds[i - 1]!;
  /** Indexes of the citing events: those of the first article, then those of the second, and so on. */
  const sorted = new Int32Array(count);
  for (let i = count; i-- > 0;) {
    if (i % (10 * STEP) === 0) yield 1;
    sorted[--bounds[articleNumbers[i]!]!] = eventNumbers[i]!;
  }
  for (let i = 0; i < articles.length; i++) {
    if (i % STEP === 0) yield 1;
    const start = bounds[i]!;
    const count = (bounds[i + 1] ?? sorted.length) - start;
    if (count === 0) continue;
    // `slice` makes an array of the exact length; an array that grows has spare capacity
    const citing = events.slice(0, count);
    for (let j = 0; j < count; j++) citing[j] = events[sorted[start + j]!]!;
    articles[i]!.events = citing;
  }
}
