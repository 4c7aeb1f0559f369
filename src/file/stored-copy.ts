import { originalAddress } from './canonical-address.ts';

/** The addresses of a draft article. */
interface Addresses {
  readonly url?: string;
  readonly archived?: string;
}

/**
 * If the address of an article is that of an archived copy, returns the article with the address of the original, and with the copy as
 * its stored copy unless it has another. Returns any other article unchanged. O(1).
 */
export function withStoredCopy<A extends Addresses>(article: A): A {
  const url = article.url === undefined ? undefined : originalAddress(article.url);
  return url === undefined ? article : { ...article, archived: article.archived ?? article.url, url };
}
