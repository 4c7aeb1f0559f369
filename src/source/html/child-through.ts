import { assignedTo } from '../flat-children.ts';

/** The child of an element that shows a node of `flatChildren`: the node itself, or the slot that it is assigned to. */
export const childThrough = (element: Element, node: Node): Node =>
  node.parentNode === element
    ? node
    : ([...element.childNodes].find((child) => assignedTo(child).includes(node)) ?? node);
