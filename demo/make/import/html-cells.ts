import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { PastedCell } from '../story/pasted-cells.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Deeper is no table of a spreadsheet. */
const DEEPEST = 200;
const LINES: ReadonlySet<string> = new Set(['br', 'div', 'li', 'p']);
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title']);

/**
 * The cells of the first table in HTML, as spreadsheets put them on the clipboard: text, and the links behind it. No nodes of the page
 * are made of the HTML, which a strict policy forbids. A cell that spans others is followed by empty ones. O(length).
 */
export function cellsOfHtml(html: string): readonly (readonly PastedCell[])[] {
  const table = elementsIn(parse(html, { scriptingEnabled: false }), (name) => name === 'table')[0];
  if (!table) return [];
  return elementsIn(table, (name) => name === 'tr').map((row) =>
    elementsIn(row, (name) => name === 'td' || name === 'th').flatMap(withSpan),
  );
}

/** A cell, and empty ones for the other columns that it spans. */
const withSpan = (cell: Element): PastedCell[] =>
  Array.from({ length: spanOf(cell) }, (_, i) => (i === 0 ? cellOf(cell) : { text: '' }));

const spanOf = (cell: Element): number => Math.min(Math.max(Number(attribute(cell, 'colspan')) || 1, 1), 1000);

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** Elements of these names, but none within another of them. */
function elementsIn(root: Node, isWanted: (name: string) => boolean): readonly Element[] {
  const found: Element[] = [];
  const look = (node: Node, depth: number): void => {
    if (!('childNodes' in node) || depth > DEEPEST) return;
    for (const child of node.childNodes) {
      if (tree.isElementNode(child) && isWanted(child.tagName)) found.push(child);
      else look(child, depth + 1);
    }
  };
  look(root, 0);
  return found;
}

function cellOf(cell: Element): PastedCell {
  const links: string[] = [];
  const textOf = (node: Node, depth: number): string => {
    if (tree.isTextNode(node)) return node.value.replace(/\s+/g, ' ');
    if (!tree.isElementNode(node) || depth > DEEPEST || UNSEEN.has(node.tagName)) return '';
    const href = node.tagName === 'a' ? attribute(node, 'href')?.trim() : undefined;
    if (href !== undefined && /^https?:\/\//i.test(href)) links.push(href);
    const text = node.childNodes.map((child) => textOf(child, depth + 1)).join('');
    return LINES.has(node.tagName) ? `${text}\n` : text;
  };
  const text = textOf(cell, 0)
    .replace(/ *\n */g, '\n')
    .trim();
  return links.length > 0 ? { text, links } : { text };
}
