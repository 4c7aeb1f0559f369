import type { DefaultTreeAdapterTypes } from 'parse5';
import type { HtmlElement, HtmlNode } from '../readers/html/tree.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Deeper elements are read as text alone, as in a browser: they would overflow the stack. */
const DEEPEST = 300;

/** Parses a page as a browser does whose scripts are off. */
export async function parsePage(text: string): Promise<HtmlElement> {
  const { parse } = await import('parse5');
  const page = parse(text, { scriptingEnabled: false });
  const html = page.childNodes.find((node) => node.nodeName === 'html');
  return html && 'tagName' in html ? copyOf(html, 0) : { tag: 'html', attributes: {}, children: [] };
}

function copyOf(element: DefaultTreeAdapterTypes.Element, depth: number): HtmlElement {
  return {
    tag: element.tagName.toLowerCase(),
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name.toLowerCase(), value])),
    children: depth >= DEEPEST ? [textOf(element)] : element.childNodes.flatMap((node) => nodeOf(node, depth + 1)),
  };
}

function nodeOf(node: Node, depth: number): HtmlNode[] {
  if ('value' in node) return [node.value];
  return 'tagName' in node ? [copyOf(node, depth)] : [];
}

/** The text in an element, without recursion. */
function textOf(element: DefaultTreeAdapterTypes.Element): string {
  const parts: string[] = [];
  const rest: Node[] = element.childNodes.toReversed();
  for (let node = rest.pop(); node; node = rest.pop()) {
    if ('value' in node) parts.push(node.value);
    else if ('childNodes' in node) rest.push(...node.childNodes.toReversed());
  }
  return parts.join('');
}
