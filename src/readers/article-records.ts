import { addressKey } from '../file/canonical-address.ts';
import type { ArticleRecord } from '../file/types.ts';

/**
 * Collects the articles that a source describes in full: one per address, or one per key for articles without an
 * address.
 */
export class ArticleRecords {
  readonly #ids = new Map<string, string>();
  readonly #articles: ArticleRecord[] = [];
  readonly #makeId: (words: string) => string;

  /** @param makeId makes an unused id from words */
  constructor(makeId: (words: string) => string) {
    this.#makeId = makeId;
  }

  /**
   * Adds the article if it is new, and returns its id. The first description of an article is kept; later ones are
   * ignored.
   * @param key identifies an article that has no address
   */
  cite(article: Omit<ArticleRecord, 'id'>, key: string): string {
    const whole = article.url === undefined ? `key ${key}` : `url ${addressKey(article.url)}`;
    const known = this.#ids.get(whole);
    if (known !== undefined) return known;
    const id = this.#makeId(article.headline);
    this.#ids.set(whole, id);
    this.#articles.push({ id, ...article });
    return id;
  }

  /** The articles, in the order in which they were first cited. */
  articles(): readonly ArticleRecord[] {
    return this.#articles;
  }
}
