import type { CitedArticle } from '../story/cited-articles.ts';

/** Minimum share of common words for two headlines to look alike. */
const ALIKE = 0.8;
/** Maximum number of articles in a row that are compared with each other. */
const MOST = 50;

/**
 * Whether two different articles of a row have similar headlines. Often one copies the other, or both copy an agency,
 * and they are really one voice. Articles that already name the same agency or owner are skipped, because they count as
 * one.
 */
export function alikeHeadlines(cited: readonly CitedArticle[]): boolean {
  const articles = cited.slice(0, MOST).flatMap(({ key, article }) => {
    const words = wordsOf(article.headline ?? '');
    return words.size > 0 ? [{ key, words, source: article.agency ?? article.owner ?? article.publisher }] : [];
  });
  return articles.some((a, i) =>
    articles
      .slice(i + 1)
      .some(
        (b) =>
          a.key !== b.key && (a.source === undefined || a.source !== b.source) && shared(a.words, b.words) >= ALIKE,
      ),
  );
}

/** The words of a headline without case, accents and punctuation. */
const wordsOf = (headline: string): ReadonlySet<string> =>
  new Set(
    headline
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );

/** The share of common words among all words of both, 0 to 1. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both);
}
