import { STEP } from '../file/limits.ts';
import type { Steps } from '../file/steps.ts';
import type { ArticleDraft, TimelineEvent } from './types.ts';

/**
 * Sets `events` of each article to the events that cite it, each once, in the order given. Articles that no event cites are left
 * as they are. In steps; yields the share that is done of all the work on a file. O(citations + articles).
 *
 * A counting sort over the numbers of events and articles: the records lie all over the memory, and this reads each only twice.
 *
 * @param articles all articles of the timeline being built, each at its `index`.
 */
export function* setCitingEvents(events: readonly TimelineEvent[], articles: readonly ArticleDraft[]): Steps<void> {
  /** Article and event of each citation, the second citation of an article by one event left out. */
  const articleNumbers: number[] = [];
  const eventNumbers: number[] = [];
  const lastCitingEvent = new Int32Array(articles.length).fill(-1);
  /** How many events cite each article; then the end, and at last the start, of its part of `sorted`. */
  const bounds = new Int32Array(articles.length);
  for (let i = 0; i < events.length; i++) {
    if (i % STEP === 0) yield 0.95 + (0.05 * i) / events.length;
    for (const { article } of events[i]!.citations) {
      const { index } = article;
      if (lastCitingEvent[index] === i) continue;
      lastCitingEvent[index] = i;
      bounds[index]!++;
      articleNumbers.push(index);
      eventNumbers.push(i);
    }
  }
  for (let i = 1; i < bounds.length; i++) bounds[i]! += bounds[i - 1]!;
  /** Numbers of the citing events: those of the first article, then those of the second, and so on. */
  const sorted = new Int32Array(articleNumbers.length);
  for (let i = articleNumbers.length; i-- > 0;) sorted[--bounds[articleNumbers[i]!]!] = eventNumbers[i]!;
  for (let i = 0; i < articles.length; i++) {
    if (i % STEP === 0) yield 1;
    const start = bounds[i]!;
    const count = (bounds[i + 1] ?? sorted.length) - start;
    if (count === 0) continue;
    // A slice is exactly as long as it must be; an array that grows keeps room for more
    const citing = events.slice(0, count);
    for (let j = 0; j < count; j++) citing[j] = events[sorted[start + j]!]!;
    articles[i]!.events = citing;
  }
}
