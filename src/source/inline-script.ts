import { flatChildren } from './flat-children.ts';

const JSON_SCRIPT = 'script[type*="/json" i]';

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** The texts of scripts that are not blank. */
const textsOf = (scripts: readonly Element[]): string[] =>
  scripts.map(({ textContent }) => textContent).filter((text) => text.trim() !== '');

/**
 * The text of the `<script type="application/json">` among the element's children; undefined if there is none or it is blank.
 * A deeper one, which an editor may have put into a paragraph, is used only if it has events.
 */
export function inlineScript(element: Element): string | undefined {
  const children = flatChildren(element).filter(isElement);
  const [own] = textsOf(children.filter((child) => child.matches(JSON_SCRIPT)));
  if (own !== undefined) return own;
  const deeper = children.flatMap((child) => Array.from(child.querySelectorAll(JSON_SCRIPT)));
  return textsOf(deeper).find((text) => /"events"\s*:/.test(text));
}
