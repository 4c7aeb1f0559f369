import { addressKey } from '../file/canonical-address.ts';
import type { ArticleRecord } from '../file/types.ts';
import { bareAddress, hostOf } from './linked-articles.ts';

/** An article being collected; it has no id and no headline yet. */
interface Draft {
  readonly url: string;
  /** The headlines under which events cite the address. */
  readonly headlines: Set<string>;
}

/** Whether a text is a web address that names a host. */
export const isWebAddress = (text: string): boolean => /^\s*https?:\/\/[^\s/?#]+\S*\s*$/i.test(text);

/**
 * Makes one article per address, for formats whose links have no text of their own. Such an article takes the headline
 * of the event that cites it; if events with different headlines cite it, its headline is its address.
 */
export class ArticleShelf {
  readonly #drafts = new Map<string, Draft & { readonly id: string }>();
  readonly #makeId: (words: string) => string;

  /** @param makeId makes an unused id from words */
  constructor(makeId: (words: string) => string) {
    this.#makeId = makeId;
  }

  /** Adds the article if it is new, and returns its id. */
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

  /**
   * The articles, in the order in which they were first cited. An article cited under several headlines takes its
   * address as headline.
   */
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
