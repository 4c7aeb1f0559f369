import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { PastedCell } from '../story/pasted-cells.ts';
import { dateOfCell } from './date-of-cell.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Maximum depth of elements; a spreadsheet's table is never deeper. */
const DEEPEST = 200;
/** Maximum number of columns, and of rows that a cell may span. */
const MAX_COLUMNS = 1000;
const LINES: ReadonlySet<string> = new Set(['br', 'div', 'li', 'p']);
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title']);

/**
 * The cells of the first table in HTML, as spreadsheets put them on the clipboard: texts and the links behind them. The
 * HTML is never turned into nodes of the page, which a strict policy forbids. Positions covered by a spanning cell are
 * empty cells. O(length).
 */
export function cellsOfHtml(html: string): readonly (readonly PastedCell[])[] {
  const table = elementsIn(parse(html, { scriptingEnabled: false }), (name) => name === 'table')[0];
  if (!table) return [];
  /** By column: how many of the following rows are covered by a cell above. */
  const covered: number[] = [];
  return elementsIn(table, (name) => name === 'tr').map((row) => {
    const cells: PastedCell[] = [];
    const pass = (): void => {
      for (let left = covered[cells.length] ?? 0; left > 0; left = covered[cells.length] ?? 0) {
        covered[cells.length] = left - 1;
        cells.push(EMPTY);
      }
    };
    for (const cell of elementsIn(row, (name) => name === 'td' || name === 'th')) {
      pass();
      const [columns, rows] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let i = 0; i < columns && cells.length < MAX_COLUMNS; i++) {
        covered[cells.length] = rows - 1;
        cells.push(i === 0 ? cellOf(cell) : EMPTY);
      }
    }
    pass();
    return cells;
  });
}

const EMPTY: PastedCell = { text: '' };

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Math.min(Math.max(Number(attribute(cell, name)) || 1, 1), MAX_COLUMNS);

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** Elements with these names, without those inside another one. */
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
  // Google Sheets marks the link of a whole cell this way, with or without a link element
  const links = [attribute(cell, 'data-sheets-hyperlink') ?? ''];
  const textOf = (node: Node, depth: number): string => {
    if (tree.isTextNode(node)) return node.value.replace(/\s+/g, ' ');
    if (!tree.isElementNode(node) || depth > DEEPEST || UNSEEN.has(node.tagName)) return '';
    if (node.tagName === 'a') links.push(attribute(node, 'href')?.trim() ?? '');
    const text = node.childNodes.map((child) => textOf(child, depth + 1)).join('');
    return LINES.has(node.tagName) ? `${text}\n` : text;
  };
  const shown = textOf(cell, 0)
    .replace(/ *\n */g, '\n')
    .trim();
  const text = dateOfCell(shown, (name) => attribute(cell, name)) ?? shown;
  const addresses = [...new Set(links)].filter((href) => /^https?:\/\//i.test(href));
  return addresses.length > 0 ? { text, links: addresses } : { text };
}
