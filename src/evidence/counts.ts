import type { Citation, TimelineArticle, TimelineEvent } from '../model/types.ts';
import { attests, tiesOf, voicesOf } from './roles.ts';

/** With more citations than this, a set is faster than looking through those before. */
const FEW_CITATIONS = 8;

/**
 * Number of voices that attest an event: the field `attesting` of its evidence, without computing the rest. It is an upper limit for the
 * number of independent voices. O(citations). Creates no object for an event with few citations that have one voice each, because it is
 * computed for every event of a story.
 */
export function attestingVoices({ citations }: TimelineEvent): number {
  let count = 0;
  for (let i = 0; i < citations.length; i++) {
    const ties = tiesOf(citations[i]!);
    if (ties.length > 1 || i > FEW_CITATIONS) return voicesOf(citations, 'attests').size;
    if (!attests(citations[i]!)) continue;
    let first = 0;
    while (!attests(citations[first]!) || tiesOf(citations[first]!)[0]!.voice !== ties[0]!.voice) first++;
    if (first === i) count++;
  }
  return count;
}

/** Number of different articles that mention an event, whatever their stance. O(citations). */
export const articleCount = ({ citations }: TimelineEvent): number => articlesAmong(citations);

/** Number of different articles in the given citations that mention the event. O(citations). */
export function articlesAmong(citations: readonly Citation[]): number {
  const articles = new Set<TimelineArticle>();
  for (const { article, stance } of citations) if (stance !== 'silent') articles.add(article);
  return articles.size;
}
