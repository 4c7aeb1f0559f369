/** The nodes assigned to a node that is a slot of another component; none for other nodes. */
export const assignedTo = (node: Node): Node[] =>
  node.nodeName === 'SLOT' && 'assignedNodes' in node ? (node as HTMLSlotElement).assignedNodes({ flatten: true }) : [];

/**
 * What stands inside an element as a reader of the page meets it: where the element itself stands in the shadow root of a
 * component, a slot in it stands for the nodes that the page gave to that. O(children).
 */
export const flatChildren = (element: Element): Node[] =>
  [...element.childNodes].flatMap((node) => {
    const assigned = assignedTo(node);
    return assigned.length > 0 ? assigned : [node];
  });

/** The child of an element that shows a node of `flatChildren`: the node itself, or the slot to which it is assigned. */
export const childThrough = (element: Element, node: Node): Node =>
  node.parentNode === element
    ? node
    : ([...element.childNodes].find((child) => assignedTo(child).includes(node)) ?? node);
