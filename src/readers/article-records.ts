import { addressKey } from '../file/canonical-address.ts';
import type { ArticleRecord } from '../file/types.ts';

/** The articles that a source describes in full: one for each address, or for each key where there is no address. */
export class ArticleRecords {
  readonly #ids = new Map<string, string>();
  readonly #articles: ArticleRecord[] = [];
  readonly #makeId: (words: string) => string;

  /** @param makeId makes a free id of words */
  constructor(makeId: (words: string) => string) {
    this.#makeId = makeId;
  }

  /**
   * The id of an article, which is added where it is new. What the first description says is kept.
   * @param key what tells articles without an address apart
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
