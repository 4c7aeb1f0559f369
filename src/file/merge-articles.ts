import { addressKey } from './address.ts';
import type { Report } from './report.ts';

/** As much of an article in the making as tells whether it is another one. */
interface Article {
  id?: string;
  headline: string;
  url?: string;
}

/**
 * Makes one article of those that are one: of the same id, where nothing else in them says that they are two. The first keeps its
 * place and what it says, and takes from the others what it does not. Where an article is known by its id alone, as one that only a
 * citation named, the other gives it its words. Changes the articles in place. O(n).
 */
export function joinSameArticles<A extends Article>(articles: (A | undefined)[], report: Report): void {
  const places = new Map<string, number>();
  for (let i = 0; i < articles.length; i++) {
    const article = articles[i];
    if (article?.id === undefined) continue;
    const place = places.get(article.id);
    const kept = place === undefined ? undefined : articles[place];
    if (place === undefined) places.set(article.id, i);
    else if (kept && isOne(kept, article)) {
      if (kept.headline === kept.id) kept.headline = article.headline;
      articles[place] = Object.assign({}, article, kept);
      articles[i] = undefined;
      report.add('same-article', 'warning', ['articles', i], { value: article.id });
    }
  }
}

/** Whether two articles of one id are one. */
const isOne = (a: Article, b: Article): boolean =>
  a.url !== undefined && b.url !== undefined
    ? addressKey(a.url) === addressKey(b.url)
    : a.headline === b.headline || a.headline === a.id || b.headline === b.id;
