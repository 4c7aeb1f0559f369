import type { DefaultTreeAdapterTypes } from 'parse5';
import type { HtmlElement, HtmlNode } from '../readers/html/tree.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Maximum depth of elements. Deeper ones would overflow the stack, so they become plain text, as in a browser. */
const DEEPEST = 300;

/** Parses a page like a browser with scripts turned off. */
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
    else if ('childNodes' in node) for (const child of node.childNodes.toReversed()) rest.push(child);
  }
  return parts.join('');
}
