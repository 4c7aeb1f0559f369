import { originalAddress } from './canonical-address.ts';

/** The addresses of a draft article. */
interface Addresses {
  readonly url?: string;
  readonly archived?: string;
}

/**
 * An article whose address is that of a copy in an archive gets the address of the original, and the copy as its stored copy where it
 * has no other. Any other article is returned itself. O(1).
 */
export function withStoredCopy<A extends Addresses>(article: A): A {
  const url = article.url === undefined ? undefined : originalAddress(article.url);
  return url === undefined ? article : { ...article, archived: article.archived ?? article.url, url };
}
