import { isLinkable, withScheme } from '../file/address.ts';
import { addressKey } from '../file/canonical-address.ts';
import type { ArticleRecord } from '../file/types.ts';
import { freeId, slug } from '../file/unique-ids.ts';
import { decodeReferences, plainText } from './json-ld/plain-text.ts';
import { resolveAddress } from './resolve-addresses.ts';

/** A link in a text of HTML. */
export interface TextLink {
  /** As written, with character references decoded. */
  readonly href: string;
  /** What a reader sees of it, as plain text. */
  readonly text: string;
}

interface NewArticle {
  readonly headline: string;
  readonly publisher: string;
  readonly published: string;
  readonly url?: string;
}

/** The articles that a source names, one for each address, and the ids of its records. */
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

  /** An id that no other record has: that of the source where it gives one, else one made of words. */
  idFor(words: string, given = ''): string {
    const isFree = (id: string): boolean => !this.#used.has(id);
    const id = given !== '' && isFree(given) ? given : freeId(slug(given || words), isFree, this.#counts);
    this.#used.add(id);
    return id;
  }

  /** The address of an article or picture, absolute where that is possible; undefined for what is no address of one. */
  address(written: string): string | undefined {
    const text = decodeReferences(written.trim());
    if (text === '' || text.startsWith('#')) return undefined;
    const whole = text.startsWith('//') ? `https:${text}` : (withScheme(text) ?? text);
    const address = /^https?:/i.test(text) ? text : resolveAddress(whole, this.#base);
    return isLinkable(address) ? address : undefined;
  }

  /**
   * The id of the article at an address.
   * @param headline what it is called where it is new; its address without the scheme where this is empty.
   * @param publisher the host of the address where this is empty.
   * @param published EDTF; empty where it is not known.
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

  /** The id of an article that has no address: of those with the same headline and publisher there is one. */
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

/** The host of an address without `www.`; empty where it names none. */
export const hostOf = (url: string): string => /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i.exec(url)?.[1] ?? '';
/** An address without its scheme and the slash at its end: a headline for what has none. */
export const bareAddress = (url: string): string => url.trim().replace(/^https?:\/\/(?:www\.)?|\/$/gi, '');

const ANCHOR = /<a(?=\s)([^<>]*)>|<\/a\s*>/gi;
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** The links of a text of HTML, in order. O(length). */
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
