import { assignedTo } from './flat-children.ts';

/** Of a node of any window: in another one it is of another class. */
export const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
export const isNode = (node: Node): node is Element | Text => isText(node) || node.nodeType === Node.ELEMENT_NODE;

/** The children of an element that a slot can show. */
export const childrenOf = (element: Element): (Element | Text)[] => [...element.childNodes].filter(isNode);

const UNSEEN = 'script, style, template, link, meta, noscript, [hidden]';
const SEEN_WITHOUT_TEXT = 'img, svg, picture, video, audio, canvas, iframe, object, input, button, hr';

/** Whether a reader of the page sees something of a child. */
export function isSeen(node: Element | Text): boolean {
  if (isText(node)) return node.data.trim() !== '';
  if (node.matches(UNSEEN)) return false;
  if (node.textContent.trim() !== '' || node.matches(SEEN_WITHOUT_TEXT)) return true;
  return node.querySelector(SEEN_WITHOUT_TEXT) !== null || assignedTo(node).filter(isNode).some(isSeen);
}
