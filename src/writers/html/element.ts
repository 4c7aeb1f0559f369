import { defaultTreeAdapter, type DefaultTreeAdapterTypes, html, serialize } from 'parse5';

/** A node of the page that is written. */
export type HtmlNode = DefaultTreeAdapterTypes.Element;

/** What may stand in an element; what is undefined or '' is left out. */
export type Child = HtmlNode | string | undefined | readonly Child[];

/** Values of attributes; one that is undefined or '' is left out, `true` is an attribute without a value. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>;

/** Signs that no page may hold. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

const harmless = (text: string): string => text.replace(FORBIDDEN, '\uFFFD');

/** An element. Texts and values are of strangers: nothing in them is markup, as parse5 escapes them when it writes. */
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

/** What there is of some children, each on a line of its own in the text of the page. */
export const lines = (...children: readonly Child[]): Child => children.filter(isThere).map((child) => ['\n', child]);

/** What there is of some facts on one line, with dots between. Each may be written in its own direction. */
export const dotted = (...facts: readonly Child[]): Child =>
  facts.filter(isThere).map((fact, i) => [i > 0 ? ' · ' : '', h('bdi', {}, fact)]);

/** Whether anything of a child would be seen. */
export const isThere = (child: Child): boolean =>
  child !== undefined && child !== '' && (typeof child === 'string' || 'nodeName' in child || child.some(isThere));

/** The text of some children in HTML. O(size). */
export function htmlText(...children: readonly Child[]): string {
  return serialize(h('body', {}, ...children));
}
