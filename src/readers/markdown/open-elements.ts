import type { HtmlElement, HtmlNode } from '../html/tree.ts';
import { decodeReferences } from '../json-ld/plain-text.ts';

export const element = (
  tag: string,
  children: readonly HtmlNode[],
  attributes: HtmlElement['attributes'] = {},
): HtmlElement => ({ tag, attributes, children });

/**
 * Inline elements that matter for reading dates; below, blocks and attributes that do. Other tags are removed and their
 * content is kept.
 */
const INLINE = /^(?:a|time|del|s|strike|sup|sub|b|strong|i|em|small|abbr|cite|q)$/;
const BLOCK =
  /^(?:ul|ol|li|dl|dt|dd|p|div|h[1-6]|table|thead|tbody|tr|th|td|caption|blockquote|details|summary|section|article|figure|figcaption)$/;
const ATTRIBUTES = /^(?:href|datetime)$/;
const TAG = /^<(\/?)([a-z][a-z\d]*)([^<>]*)>$/i;
const ATTRIBUTE = /([a-z-]{1,30})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
/** Elements whose content is not text of a page. */
const SILENT = /^(?:script|style|template|svg|iframe|noscript|object)$/;
/** Maximum nesting of elements; below it only the text is kept. */
const DEEPEST = 50;

/** Builds a tree from a sequence of nodes and tags. An element that is not closed ends with the element around it. */
export class OpenElements {
  readonly #top: HtmlNode[] = [];
  readonly #open: {
    readonly tag: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: HtmlNode[];
  }[] = [];

  /** The open element whose content is skipped; '' if there is none. */
  #silent = '';

  add(...nodes: readonly HtmlNode[]): void {
    if (this.#silent === '') (this.#open.at(-1)?.children ?? this.#top).push(...nodes);
  }

  /** Processes a tag as written. @param blocks whether block elements are allowed */
  tag(written: string, blocks: boolean): void {
    const [, closes, name = '', rest = ''] = TAG.exec(written.trim()) ?? [];
    const tag = name.toLowerCase();
    if (this.#silent !== '') {
      if (closes && tag === this.#silent) this.#silent = '';
      return;
    }
    if (SILENT.test(tag) && !closes && !rest.endsWith('/')) this.#silent = tag;
    if (tag === 'br') this.add(element('br', []));
    if (!INLINE.test(tag) && !(blocks && BLOCK.test(tag))) return;
    if (closes) this.#closeUpTo(tag);
    else if (this.#open.length < DEEPEST) this.#open.push({ tag, attributes: attributesOf(rest), children: [] });
  }

  /** All nodes; elements that are still open are closed. */
  nodes(): HtmlNode[] {
    this.#silent = '';
    while (this.#open.length > 0) this.#closeLast();
    return this.#top;
  }

  #closeUpTo(tag: string): void {
    if (!this.#open.some((one) => one.tag === tag)) return;
    while (this.#open.at(-1)?.tag !== tag) this.#closeLast();
    this.#closeLast();
  }

  #closeLast(): void {
    const last = this.#open.pop();
    if (last) this.add(element(last.tag, last.children, last.attributes));
  }
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (ATTRIBUTES.test(key)) attributes[key] ??= decodeReferences(double ?? single ?? bare ?? '');
  }
  return attributes;
}

/**
 * Adds a block of HTML. Elements that it leaves open stay open, because Markdown may follow between its tags.
 * O(length).
 */
export function addHtml(html: string, open: OpenElements): void {
  let isComment = false;
  for (const [part] of html.matchAll(/<!--|-->|<[^<>]*>|[^<>-]+|[<>-]/g)) {
    if (part === '<!--') isComment = true;
    else if (isComment) isComment = part !== '-->';
    else if (/^<\/?[a-z][^]*>$/i.test(part)) open.tag(part, true);
    else if (!/^<[!?]/.test(part)) open.add(decodeReferences(part));
  }
}
