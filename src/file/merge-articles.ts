import { addressKey } from './canonical-address.ts';
import type { IdLookup } from './id-index.ts';
import type { Report } from './report.ts';

/** The fields of a draft article that decide whether two are the same. */
interface DraftArticle {
  id?: string;
  headline: string;
  url?: string;
}

/**
 * Merges articles with the same id, unless their addresses or headlines show that they are different. The first one keeps its
 * place and its fields, and gets the fields that it lacks from the others. If the headline of an article is just its id, because only a
 * citation named it, it gets the other's headline. Changes the articles in place. O(repeated).
 * @param repeated the indexes of articles whose id an earlier one has, in order.
 * @param indexOf the index of the first article that was written with an id.
 */
export function mergeSameArticles(
  articles: (DraftArticle | undefined)[],
  repeated: readonly number[],
  indexOf: IdLookup,
  report: Report,
): void {
  for (const i of repeated) {
    const article = articles[i]!;
    const index = indexOf.get(article.id!)!;
    const first = articles[index]!;
    if (!isSameArticle(first, article)) continue;
    if (first.headline === first.id) first.headline = article.headline;
    articles[index] = Object.assign({}, article, first);
    articles[i] = undefined;
    report.add('same-article', 'warning', ['articles', i], { value: article.id });
  }
}

/** Whether two records with the same id are the same article. */
const isSameArticle = (a: DraftArticle, b: DraftArticle): boolean =>
  a.url !== undefined && b.url !== undefined
    ? addressKey(a.url) === addressKey(b.url)
    : a.headline === b.headline || a.headline === a.id || b.headline === b.id;
