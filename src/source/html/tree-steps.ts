import { flatChildren } from '../flat-children.ts';
import { childThrough } from './child-through.ts';
import type { Steps } from '../../file/steps.ts';
import type { HtmlElement, HtmlNode } from '../../readers/html/tree.ts';

/** Maximum depth. Deeper elements are read as text only, because a hostile page could otherwise overflow the stack. */
const DEEPEST = 300;

/** An element as plain data. */
export interface Tree {
  readonly tree: HtmlElement;
  /** Its child elements, by their positions among the children of `tree`: see `flatChildren`. */
  readonly elements: readonly (Element | undefined)[];
}

/** Number of nodes copied in one step. */
const AT_ONCE = 500;

/** A list of nodes that is being copied, and the list for their copies. */
interface Level {
  readonly nodes: readonly Node[];
  readonly copies: HtmlNode[];
  next: number;
}

/**
 * Copies the content of an element into plain data, in steps of a few milliseconds: elements with their attributes, and texts. The copy
 * may or may not include changes of the page made meanwhile. O(nodes).
 */
export function* treeSteps(root: Element): Steps<Tree> {
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
  const copyOf = (element: Element, children: HtmlNode[]): HtmlElement => ({
    tag: element.localName.toLowerCase(),
    attributes: attributesOf(element),
    children,
  });
  const top = flatChildren(root).filter(
    ({ nodeType }) => nodeType === Node.TEXT_NODE || nodeType === Node.ELEMENT_NODE,
  );
  const children: HtmlNode[] = [];
  const tree = copyOf(root, children);
  const open: Level[] = [{ nodes: top, copies: children, next: 0 }];
  for (let count = 1, level = open.at(-1); level; count++, level = open.at(-1)) {
    if (count % AT_ONCE === 0) yield 0;
    const node = level.nodes[level.next++];
    if (!node) open.pop();
    else if (node.nodeType === Node.TEXT_NODE) level.copies.push(node.textContent ?? '');
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const copies = open.length < DEEPEST ? [] : [node.textContent ?? ''];
      level.copies.push(copyOf(node as Element, copies));
      if (open.length < DEEPEST) open.push({ nodes: [...node.childNodes], copies, next: 0 });
    }
  }
  const elementOf = (node: Node): Element | undefined =>
    node.nodeType === Node.ELEMENT_NODE ? (childThrough(root, node) as Element) : undefined;
  return { tree, elements: top.map(elementOf) };
}
