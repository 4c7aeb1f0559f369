import type { CitedArticle } from '../story/cited-articles.ts';

/** Share of words that two headlines have in common from which on they look alike. */
const ALIKE = 0.8;
/** Articles of one row that are compared with each other. */
const MOST = 50;

/**
 * Whether two different articles of a row have headlines that look alike: often one copies the other, or both copy an agency, and then
 * they are one voice. Articles that already name the same agency or owner are left alone, since they count as one.
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

/** How much of the words of both, taken together, both have: 0 to 1. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both);
}
