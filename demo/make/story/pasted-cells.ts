import type { FindArticles } from './cited-articles.ts';
import type { Row } from './types.ts';

/** The columns of the table, in the order in which pasted cells fill them. */
export const COLUMNS = ['dateText', 'title', 'articles'] as const;
export type Column = (typeof COLUMNS)[number];

/** A pasted table cell: its text, and the addresses of its links if the clipboard had any. */
export interface PastedCell {
  readonly text: string;
  readonly links?: readonly string[];
}

/** A row with pasted cells in some columns. */
export function pastedRow(row: Row, columns: readonly Column[], cells: readonly PastedCell[], find: FindArticles): Row {
  let filled = row;
  columns.forEach((column, i) => {
    const cell = cells[i];
    if (!cell) return;
    filled =
      column === 'articles'
        ? { ...filled, articles: addressesIn(cell).map(find.at) }
        : { ...filled, [column]: lineOf(cell) };
  });
  return filled;
}

/** A title or date on one line. */
const lineOf = ({ text }: PastedCell): string => text.replace(/\s+/g, ' ').trim();

const ADDRESS = /https?:\/\/[^\s<>"“”]+/giu;
const PUNCTUATION = new Set('.,;:!?)]');

/**
 * The addresses of articles in a cell, each once, in order. Other text in the cell is dropped, because a citation has
 * no place for it.
 */
export const addressesIn = ({ text, links = [] }: PastedCell): readonly string[] => [
  ...new Set([...links.filter((link) => /^https?:\/\//i.test(link)), ...(text.match(ADDRESS) ?? []).map(withoutEnd)]),
];

/** An address without the punctuation of the sentence around it. */
function withoutEnd(address: string): string {
  let end = address.length;
  while (PUNCTUATION.has(address.charAt(end - 1))) end--;
  return address.slice(0, end);
}
