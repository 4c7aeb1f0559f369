/** The nodes assigned to a slot of another component; an empty list for nodes that are not slots. */
export const assignedTo = (node: Node): Node[] =>
  node.nodeName === 'SLOT' && 'assignedNodes' in node ? (node as HTMLSlotElement).assignedNodes({ flatten: true }) : [];

/**
 * The children of an element as a reader of the page sees them. If the element is in the shadow root of a component, slots among its
 * children are replaced by the nodes that the page assigned to them. O(children).
 */
export const flatChildren = (element: Element): Node[] =>
  [...element.childNodes].flatMap((node) => {
    const assigned = assignedTo(node);
    return assigned.length > 0 ? assigned : [node];
  });
