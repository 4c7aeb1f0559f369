import type { HtmlElement, HtmlNode } from '../../readers/html/tree.ts';

/** Deeper elements are read as text alone: a page of that depth is hostile, and would overflow the stack. */
const DEEPEST = 300;

/** An element as plain data, and its child elements by their place among its children. */
export interface Tree {
  readonly tree: HtmlElement;
  readonly elements: readonly (Element | undefined)[];
}

/** Copies what an element holds into plain data: elements with their attributes, and texts. O(nodes). */
export function treeOf(root: Element): Tree {
  const page = root.ownerDocument.URL.replace(/#.*$/, '');
  /** Where a link leads: within this page by its fragment alone. */
  const address = (href: string): string => {
    if (!URL.canParse(href.trim(), root.baseURI)) return href;
    const { href: whole, hash } = new URL(href.trim(), root.baseURI);
    return whole.replace(/#.*$/, '') === page ? hash || '#' : href;
  };
  const attributesOf = (element: Element): Record<string, string> => {
    const attributes: Record<string, string> = {};
    for (const { name, value } of element.attributes)
      attributes[name.toLowerCase()] = name === 'href' ? address(value) : value;
    return attributes;
  };
  const copy = (node: Node, depth: number): HtmlNode | undefined => {
    if (node instanceof Text || node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE) return undefined;
    return copyElement(node as Element, depth);
  };
  const copyElement = (element: Element, depth: number): HtmlElement => ({
    tag: element.localName.toLowerCase(),
    attributes: attributesOf(element),
    children:
      depth >= DEEPEST
        ? [element.textContent ?? '']
        : [...element.childNodes].flatMap((node) => copy(node, depth + 1) ?? []),
  });
  const nodes = [...root.childNodes].filter(
    ({ nodeType }) => nodeType === Node.TEXT_NODE || nodeType === Node.ELEMENT_NODE,
  );
  const tree = { ...copyElement(root, 0), children: nodes.flatMap((node) => copy(node, 1) ?? []) };
  return { tree, elements: nodes.map((node) => (node.nodeType === Node.ELEMENT_NODE ? (node as Element) : undefined)) };
}
