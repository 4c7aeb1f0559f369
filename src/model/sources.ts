import type { TimelineArticle, TimelineEvent } from './types.ts';

/**
 * Where an article comes from: the agency whose wire copy it is, else the owner of its publisher, else the publisher. An article
 * that names none of them has an origin of its own.
 */
const originOf = ({ agency, owner, publisher, id }: TimelineArticle): string =>
  agency ?? owner ?? publisher ?? `#${id}`;

/**
 * Number of different origins among the articles that an event cites: several articles of one agency, owner or publisher are one
 * source. Citations count whatever their stance, those that dispute the event too, but for retractions and for articles that do not
 * mention it. O(citations).
 */
export function independentSources({ citations }: TimelineEvent): number {
  const origins = new Set<string>();
  for (const { stance, article } of citations)
    if (stance !== 'retracts' && stance !== 'silent') origins.add(originOf(article));
  return origins.size;
}

/** Number of different articles that an event cites, whatever the stance, but for those that do not mention it. O(citations). */
export function articleCount({ citations }: TimelineEvent): number {
  const articles = new Set<TimelineArticle>();
  for (const { stance, article } of citations) if (stance !== 'silent') articles.add(article);
  return articles.size;
}
