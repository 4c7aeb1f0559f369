import { listArticlesInPlace } from './articles-in-place.ts';
import type { IdLookup } from './id-index.ts';
import { mergeSameArticles } from './merge-articles.ts';
import type { Report } from './report.ts';
import type { Steps } from './steps.ts';

/**
 * Merges articles with the same id, and moves those written inside citations to the end of the list: see `mergeSameArticles` and
 * `listArticlesInPlace`.
 * @returns the number of articles added.
 */
export function* joinArticles(
  events: Parameters<typeof listArticlesInPlace>[0],
  articles: Parameters<typeof listArticlesInPlace>[1],
  repeated: readonly number[],
  indexOf: IdLookup,
  report: Report,
): Steps<number> {
  mergeSameArticles(articles, repeated, indexOf, report);
  return yield* listArticlesInPlace(events, articles, report);
}
