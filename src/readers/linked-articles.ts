import { isLinkable, withScheme } from '../file/address.ts';
import { addressKey } from '../file/canonical-address.ts';
import type { ArticleRecord } from '../file/types.ts';
import { freeId, slug } from '../file/unique-ids.ts';
import { decodeReferences, plainText } from './json-ld/plain-text.ts';
import { resolveAddress } from './resolve-addresses.ts';

/** A link in HTML text. */
export interface TextLink {
  /** As written, with character references decoded. */
  readonly href: string;
  /** The text of the link that a reader sees, as plain text. */
  readonly text: string;
}

interface NewArticle {
  readonly headline: string;
  readonly publisher: string;
  readonly published: string;
  readonly url?: string;
}

/** Collects the articles that a source names, one per address, and hands out unique ids for all its records. */
export class LinkedArticles {
  readonly articles: ArticleRecord[] = [];
  readonly #byAddress = new Map<string, string>();
  readonly #used = new Set<string>();
  readonly #counts = new Map<string, number>();
  readonly #base: string;

  /** @param base see `ReadOptions` */
  constructor(base: string) {
    this.#base = base;
  }

  /** An id that no other record has: the one from the source if it is still free, else one made from the words. */
  idFor(words: string, given = ''): string {
    const isFree = (id: string): boolean => !this.#used.has(id);
    const id = given !== '' && isFree(given) ? given : freeId(slug(given || words), isFree, this.#counts);
    this.#used.add(id);
    return id;
  }

  /**
   * The address of an article or picture, made absolute if possible; undefined if it is not an address that can be
   * linked.
   */
  address(written: string): string | undefined {
    const text = decodeReferences(written.trim());
    if (text === '' || text.startsWith('#')) return undefined;
    const whole = text.startsWith('//') ? `https:${text}` : (withScheme(text) ?? text);
    const address = /^https?:/i.test(text) ? text : resolveAddress(whole, this.#base);
    return isLinkable(address) ? address : undefined;
  }

  /**
   * Adds the article at an address if it is new, and returns its id.
   * @param headline headline of a new article; if empty, its address without the scheme is used
   * @param publisher if empty, the host of the address is used
   * @param published EDTF; empty if not known
   */
  at(url: string, headline: string, publisher: string, published = ''): string {
    const key = addressKey(url);
    const known = this.#byAddress.get(key);
    if (known !== undefined) return known;
    const id = this.#add({
      headline: headline || bareAddress(url),
      publisher: publisher || hostOf(url),
      published,
      url,
    });
    this.#byAddress.set(key, id);
    return id;
  }

  /**
   * Adds an article without an address if it is new, and returns its id. Headline and publisher together identify it.
   */
  titled(headline: string, publisher: string, published = ''): string {
    const key = JSON.stringify([headline, publisher]);
    const id = this.#byAddress.get(key) ?? this.#add({ headline, publisher, published });
    this.#byAddress.set(key, id);
    return id;
  }

  #add({ publisher, published, ...fields }: NewArticle): string {
    const id = this.idFor(fields.headline);
    this.articles.push({ id, ...fields, ...(publisher && { publisher }), ...(published && { published }) });
    return id;
  }
}

/** The host of an address without `www.`; empty if the address has no host. */
export const hostOf = (url: string): string => /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i.exec(url)?.[1] ?? '';
/** An address without its scheme and trailing slash; used as the headline of an article that has none. */
export const bareAddress = (url: string): string => url.trim().replace(/^https?:\/\/(?:www\.)?|\/$/gi, '');

const ANCHOR = /<a(?=\s)([^<>]*)>|<\/a\s*>/gi;
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** The links in HTML text, in order. O(length). */
export function linksIn(html: string): TextLink[] {
  const links: TextLink[] = [];
  if (!html.includes('<')) return links;
  let open: { readonly href: string; readonly from: number } | undefined;
  const close = (end: number): void => {
    if (open) links.push({ href: open.href, text: plainText(html.slice(open.from, end)).replaceAll('\n', ' ') });
    open = undefined;
  };
  for (const { 0: tag, 1: attributes, index } of html.matchAll(ANCHOR)) {
    close(index);
    const [, double, single, bare] = HREF.exec(attributes ?? '') ?? [];
    const href = double ?? single ?? bare;
    if (href !== undefined) open = { href: decodeReferences(href), from: index + tag.length };
  }
  close(html.length);
  return links;
}
