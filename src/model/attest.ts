import { STEP } from '../file/limits.ts';
import type { Steps } from '../file/steps.ts';
import type { TimelineArticle, TimelineEvent } from './types.ts';

/** An article to which events are still added. */
export type OpenArticle = Omit<TimelineArticle, 'events' | 'index'> & {
  index: number;
  events: readonly TimelineEvent[];
};

/**
 * Adds each event, once, to the events of the articles that it cites, in the order given. By a counting sort of numbers, since
 * articles lie all over the memory: each is met when a citation tells its number, and when its list, as long as it must be, is
 * made. O(citations + articles).
 */
export function* attest(events: readonly TimelineEvent[], articles: readonly OpenArticle[]): Steps<void> {
  const cited: number[] = [];
  const citing: number[] = [];
  const last = new Int32Array(articles.length).fill(-1);
  /** How many events cite an article; then where its events end among `places`, and at last where they begin. */
  const at = new Int32Array(articles.length);
  for (let i = 0; i < events.length; i++) {
    if (i % STEP === 0) yield 0.95 + (0.05 * i) / events.length;
    for (const { article } of events[i]!.citations) {
      const { index } = article;
      if (last[index] === i) continue;
      last[index] = i;
      at[index]!++;
      cited.push(index);
      citing.push(i);
    }
  }
  for (let i = 1; i < at.length; i++) at[i]! += at[i - 1]!;
  const places = new Int32Array(cited.length);
  for (let i = cited.length; i-- > 0;) places[--at[cited[i]!]!] = citing[i]!;
  for (let i = 0; i < articles.length; i++) {
    if (i % STEP === 0) yield 1;
    const begin = at[i]!;
    const count = (at[i + 1] ?? places.length) - begin;
    if (count === 0) continue;
    const list = events.slice(0, count);
    for (let j = 0; j < count; j++) list[j] = events[places[begin + j]!]!;
    const article = articles[i]!;
    article.events = article.events.length > 0 ? [...article.events, ...list] : list;
  }
}
