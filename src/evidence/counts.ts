import type { Citation, TimelineArticle, TimelineEvent } from '../model/types.ts';
import { voicesOf } from './roles.ts';

/**
 * Number of voices that attest an event: the field `attesting` of its evidence, without computing the rest. It is an upper limit for the
 * number of independent voices. O(citations).
 */
export const attestingVoices = ({ citations }: TimelineEvent): number => voicesOf(citations, 'attests').size;

/** Number of different articles that mention an event, whatever their stance. O(citations). */
export const articleCount = ({ citations }: TimelineEvent): number => articlesAmong(citations);

/** Number of different articles in the given citations that mention the event. O(citations). */
export function articlesAmong(citations: readonly Citation[]): number {
  const articles = new Set<TimelineArticle>();
  for (const { article, stance } of citations) if (stance !== 'silent') articles.add(article);
  return articles.size;
}
