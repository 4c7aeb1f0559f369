import { addressKey } from '../file/canonical-address.ts';
import type { ArticleRecord } from '../file/types.ts';
import { bareAddress, hostOf } from './linked-articles.ts';

/** An article on the way, still without its id and headline. */
interface Draft {
  readonly url: string;
  /** What each place that names the address calls it. */
  readonly headlines: Set<string>;
}

/** Whether a text is an address of the web that names its host. */
export const isWebAddress = (text: string): boolean => /^\s*https?:\/\/[^\s/?#]+\S*\s*$/i.test(text);

/**
 * Makes one article of each address, for formats whose links have no words of their own and take those of their events: an address that
 * several events name is called by none of them.
 */
export class ArticleShelf {
  readonly #drafts = new Map<string, Draft & { readonly id: string }>();
  readonly #makeId: (words: string) => string;

  /** @param makeId makes a free id of words */
  constructor(makeId: (words: string) => string) {
    this.#makeId = makeId;
  }

  /** The id of the article at an address. */
  cite(url: string, headline: string): string {
    const key = addressKey(url) || url;
    const draft = this.#drafts.get(key) ?? {
      id: this.#makeId(bareAddress(url)),
      url: url.trim(),
      headlines: new Set(),
    };
    this.#drafts.set(key, draft);
    draft.headlines.add(headline);
    return draft.id;
  }

  /** The articles, in the order in which they were first cited. One that goes by several headlines is known by its address. */
  articles(): ArticleRecord[] {
    return [...this.#drafts.values()].map(({ id, url, headlines }): ArticleRecord => {
      const [headline = ''] = headlines.size === 1 ? headlines : [];
      return Object.assign(
        { id, headline: headline || bareAddress(url), url },
        hostOf(url) && { publisher: hostOf(url) },
      );
    });
  }
}
