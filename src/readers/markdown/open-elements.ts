import type { HtmlElement, HtmlNode } from '../html/tree.ts';
import { decodeReferences } from '../json-ld/plain-text.ts';

export const element = (
  tag: string,
  children: readonly HtmlNode[],
  attributes: HtmlElement['attributes'] = {},
): HtmlElement => ({ tag, attributes, children });

/** Elements in lines of text that say something to a reader of dates, and attributes of them. Others are taken off their content. */
const INLINE = /^(?:a|time|del|s|strike|sup|sub|b|strong|i|em|small|abbr|cite|q)$/;
const BLOCK =
  /^(?:ul|ol|li|dl|dt|dd|p|div|h[1-6]|table|thead|tbody|tr|th|td|caption|blockquote|details|summary|section|article|figure|figcaption)$/;
const ATTRIBUTES = /^(?:href|datetime)$/;
const TAG = /^<(\/?)([a-z][a-z\d]*)([^<>]*)>$/i;
const ATTRIBUTE = /([a-z-]{1,30})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
/** Elements in elements, deeper than which only text is kept. */
const DEEPEST = 50;

/** Makes a tree of nodes and tags as they come: what is not closed ends with what is around it. */
export class OpenElements {
  readonly #top: HtmlNode[] = [];
  readonly #open: {
    readonly tag: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: HtmlNode[];
  }[] = [];

  add(...nodes: readonly HtmlNode[]): void {
    (this.#open.at(-1)?.children ?? this.#top).push(...nodes);
  }

  /** Takes a tag as it is written. @param blocks whether elements may be blocks */
  tag(written: string, blocks: boolean): void {
    const [, closes, name = '', rest = ''] = TAG.exec(written.trim()) ?? [];
    const tag = name.toLowerCase();
    if (tag === 'br') this.add(element('br', []));
    if (!INLINE.test(tag) && !(blocks && BLOCK.test(tag))) return;
    if (closes) this.#closeUpTo(tag);
    else if (this.#open.length < DEEPEST) this.#open.push({ tag, attributes: attributesOf(rest), children: [] });
  }

  /** All nodes; what is still open is closed. */
  nodes(): HtmlNode[] {
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

/** The nodes of a block of HTML, without what is no text of a page. O(length). */
export function nodesOfHtml(html: string): HtmlNode[] {
  const open = new OpenElements();
  let silent = '';
  for (const [part] of html.matchAll(/<!--|-->|<[^<>]*>|[^<>-]+|[<>-]/g)) {
    const [, closes, name = ''] = /^<(\/?)([a-z]+)/i.exec(part) ?? [];
    const isTag = name !== '' && part.endsWith('>');
    if (silent !== '') {
      if (silent === '-->' ? part === '-->' : closes && name.toLowerCase() === silent) silent = '';
    } else if (part === '<!--') silent = '-->';
    else if (isTag && !closes && /^(?:script|style|template|svg|iframe)$/i.test(name)) silent = name.toLowerCase();
    else if (isTag) open.tag(part, true);
    else if (!/^<[!?]/.test(part)) open.add(decodeReferences(part));
  }
  return open.nodes();
}
