import { addressKey } from './canonical-address.ts';
import { STEP } from './limits.ts';
import type { Report } from './report.ts';
import type { Steps } from './steps.ts';

/** The fields of a draft article that decide whether two are the same. */
interface DraftArticle {
  id?: string;
  headline: string;
  url?: string;
}

/**
 * Merges articles with the same id, unless their addresses or headlines show that they are different. The first one keeps its
 * place and its fields, and gets the fields that it lacks from the others. If the headline of an article is just its id, because only a
 * citation named it, it gets the other's headline. Changes the articles in place. O(n).
 * Yields every few hundred articles.
 */
export function* mergeSameArticles<A extends DraftArticle>(articles: (A | undefined)[], report: Report): Steps<void> {
  const indexOf = new Map<string, number>();
  for (let i = 0; i < articles.length; i++) {
    if (i % STEP === 0) yield 0.7;
    const article = articles[i];
    if (article?.id === undefined) continue;
    const index = indexOf.get(article.id);
    const first = index === undefined ? undefined : articles[index];
    if (index === undefined) indexOf.set(article.id, i);
    else if (first && isSameArticle(first, article)) {
      if (first.headline === first.id) first.headline = article.headline;
      articles[index] = Object.assign({}, article, first);
      articles[i] = undefined;
      report.add('same-article', 'warning', ['articles', i], { value: article.id });
    }
  }
}

/** Whether two records with the same id are the same article. */
const isSameArticle = (a: DraftArticle, b: DraftArticle): boolean =>
  a.url !== undefined && b.url !== undefined
    ? addressKey(a.url) === addressKey(b.url)
    : a.headline === b.headline || a.headline === a.id || b.headline === b.id;
