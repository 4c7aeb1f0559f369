import type { Citation, TimelineArticle, TimelineEvent } from '../model/types.ts';
import { voicesOf } from './roles.ts';

/**
 * Number of voices that attest an event: `attesting` of its evidence, without the rest of it. At most so many are independent.
 * O(citations).
 */
export const attestingVoices = ({ citations }: TimelineEvent): number => voicesOf(citations, 'attests').size;

/** Number of different articles that speak of an event, whatever they say of it. O(citations). */
export const articleCount = ({ citations }: TimelineEvent): number => articlesAmong(citations);

/** Number of different articles among some citations of an event that speak of it. O(citations). */
export function articlesAmong(citations: readonly Citation[]): number {
  const articles = new Set<TimelineArticle>();
  for (const { article, stance } of citations) if (stance !== 'silent') articles.add(article);
  return articles.size;
}
