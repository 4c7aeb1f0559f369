import { addressKey } from '../file/canonical-address.ts';
import type { ArticleRecord } from '../file/types.ts';

/** An article on the way, still without its id and headline. */
interface Draft {
  readonly url: string;
  /** What each place that names the address calls it. */
  readonly headlines: Set<string>;
}

/** An address without its scheme and the slash at its end: a headline for what has none. */
export const bareAddress = (url: string): string => url.trim().replace(/^https?:\/\/(?:www\.)?|\/$/gi, '');

/** The host of an address without `www.`; empty where it names none. */
export const hostOf = (url: string): string =>
  /^\s*https?:\/\/(?:[^/?#]*@)?(?:www\.)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';

/** Whether a text is an address of the web that names its host. */
export const isWebAddress = (text: string): boolean => /^\s*https?:\/\/[^\s/?#]+\S*\s*$/i.test(text);

/** Makes one article of each address, for formats that know of an article only its address and what a link calls it. */
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
