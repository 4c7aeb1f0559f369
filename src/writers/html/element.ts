import { defaultTreeAdapter, type DefaultTreeAdapterTypes, html, serialize } from 'parse5';

/** A node of the page being written. */
export type HtmlNode = DefaultTreeAdapterTypes.Element;

/** The content of an element; undefined and '' are left out. */
export type Child = HtmlNode | string | undefined | readonly Child[];

/** Values of attributes; undefined and '' are left out, and `true` makes an attribute without a value. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>;

/** Characters that are not allowed in a page. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

const harmless = (text: string): string => text.replace(FORBIDDEN, '\uFFFD');

/** Creates an element. Texts and values are untrusted: parse5 escapes them, so nothing in them becomes markup. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): HtmlNode {
  const attrs = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [{ name, value: value === true ? '' : harmless(`${value}`) }],
  );
  const element = defaultTreeAdapter.createElement(tag, html.NS.HTML, attrs);
  append(element, children);
  return element;
}

function append(element: HtmlNode, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === '') continue;
    if (typeof child === 'string') defaultTreeAdapter.insertText(element, harmless(child));
    else if ('nodeName' in child) defaultTreeAdapter.appendChild(element, child);
    else append(element, child);
  }
}

/** The children that are not empty, each on a separate line in the text of the page. */
export const lines = (...children: readonly Child[]): Child =>
  children.filter(isNotEmpty).map((child) => ['\n', child]);

/** The facts that are not empty, on one line with dots between them. Each can have its own text direction. */
export const dotted = (...facts: readonly Child[]): Child =>
  facts.filter(isNotEmpty).map((fact, i) => [i > 0 ? ' · ' : '', h('bdi', {}, fact)]);

/** Whether a child is not empty. */
export const isNotEmpty = (child: Child): boolean =>
  child !== undefined && child !== '' && (typeof child === 'string' || 'nodeName' in child || child.some(isNotEmpty));

/** The children as HTML text. O(size). */
export function htmlText(...children: readonly Child[]): string {
  return serialize(h('body', {}, ...children));
}
