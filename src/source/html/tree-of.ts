import { childThrough, flatChildren } from '../flat-children.ts';
import type { HtmlElement, HtmlNode } from '../../readers/html/tree.ts';

/** Maximum depth. Deeper elements are read as text only, because a hostile page could otherwise overflow the stack. */
const DEEPEST = 300;

/** An element as plain data. */
export interface Tree {
  readonly tree: HtmlElement;
  /** Its child elements, by their positions among the children of `tree`: see `flatChildren`. */
  readonly elements: readonly (Element | undefined)[];
}

/** Copies the content of an element into plain data: elements with their attributes, and texts. O(nodes). */
export function treeOf(root: Element): Tree {
  const page = root.ownerDocument.URL.replace(/#.*$/, '');
  /** The address of a link; only its fragment if it leads to the same page. */
  const address = (href: string): string => {
    if (href.trim().startsWith('#') || !URL.canParse(href.trim(), root.baseURI)) return href;
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
  const nodes = flatChildren(root).filter(
    ({ nodeType }) => nodeType === Node.TEXT_NODE || nodeType === Node.ELEMENT_NODE,
  );
  const tree = { ...copyElement(root, 0), children: nodes.flatMap((node) => copy(node, 1) ?? []) };
  const elementOf = (node: Node): Element | undefined =>
    node.nodeType === Node.ELEMENT_NODE ? (childThrough(root, node) as Element) : undefined;
  return { tree, elements: nodes.map(elementOf) };
}
