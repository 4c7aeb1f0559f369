import { assignedTo } from './flat-children.ts';

/** Compares `nodeType`, because a node of another window has another class. */
export const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
/** Whether a slot can show a node: see `isText`. */
export const isNode = (node: Node): node is Element | Text => isText(node) || node.nodeType === Node.ELEMENT_NODE;

/** The children of an element that a slot can show: elements and text. */
export const childrenOf = (element: Element): (Element | Text)[] => [...element.childNodes].filter(isNode);

const UNSEEN = 'script, style, template, link, meta, noscript, [hidden]';
const SEEN_WITHOUT_TEXT = 'img, svg, picture, video, audio, canvas, iframe, object, input, button, hr';

/** Whether a child shows anything to a reader of the page. */
export function isSeen(node: Element | Text): boolean {
  if (isText(node)) return node.data.trim() !== '';
  if (node.matches(UNSEEN)) return false;
  if (node.textContent.trim() !== '' || node.matches(SEEN_WITHOUT_TEXT)) return true;
  return node.querySelector(SEEN_WITHOUT_TEXT) !== null || assignedTo(node).filter(isNode).some(isSeen);
}
