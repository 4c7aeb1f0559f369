import type { TimelineArticle, TimelineEvent } from './types.ts';

/**
 * Who stands behind an article: the agency whose wire copy it is, else the owner of its publisher, else the publisher,
 * else the article alone. Two articles with one origin are one source.
 */
const originOf = (article: TimelineArticle): string =>
  article.agency ?? article.owner ?? article.publisher ?? `#${article.id}`;

/** Number of sources independent of one another that attest the event; retractions do not count. O(citations). */
export function independentSources({ citations }: TimelineEvent): number {
  const origins = new Set<string>();
  for (const { stance, article } of citations) if (stance !== 'retracts') origins.add(originOf(article));
  return origins.size;
}

/** Number of different articles that the event cites. */
export const articleCount = ({ citations }: TimelineEvent): number =>
  citations.length < 2 ? citations.length : new Set(citations.map(({ article }) => article)).size;
