import type { Change } from '../story/changes.ts';
import { articlesOf } from '../story/cited-articles.ts';
import { pasteCells, putRow } from '../story/commands.ts';
import type { Column, PastedCell } from '../story/pasted-cells.ts';
import type { Row, Story } from '../story/types.ts';
import { onlyAddresses } from '../import/is-story-text.ts';
import { cellText, withCellText } from './cell-text.ts';
import { cellsOfText } from './cells-as-text.ts';

/** What was pasted: the text, and the same as HTML; empty where the clipboard has none. */
export interface Pasted {
  readonly text: string;
  readonly html: string;
}

/** Where cells are pasted: a row, which may be the blank one at the end, and the first column. */
interface PastePlace {
  readonly top: number;
  readonly row: Row;
  readonly column: Column;
}

/** Dates in numbers, of which the HTML may tell the order of day and month. */
const NUMBERS = /(?:^|[\t\n])\d{1,2}([./-])\d{1,2}\1\d/;

/**
 * The cells of what was pasted. Those of a spreadsheet come from the HTML where there are links behind words or dates in numbers, which
 * it alone explains.
 */
export async function cellsOf({ text, html }: Pasted): Promise<readonly (readonly PastedCell[])[]> {
  const hasMore = /<a\b[^>]*\bhref\b|\bdata-sheets-hyperlink\b/i.test(html) || NUMBERS.test(text);
  if (hasMore && /<table\b/i.test(html)) {
    const { cellsOfHtml } = await import('../import/html-cells.ts');
    const cells = cellsOfHtml(html);
    if (cells.length > 0) return cells;
  }
  return cellsOfText(text).map((line) => line.map((text) => ({ text })));
}

/**
 * Writes cells over those of the table. A single text is added to the articles of a row, and so are addresses alone in whatever column they are
 * pasted.
 */
export function pasteChanges(
  story: Story,
  { top, row, column }: PastePlace,
  cells: readonly (readonly PastedCell[])[],
): readonly Change[] {
  const [[cell, ...others] = [], ...below] = cells;
  if (!cell || others.length > 0 || below.length > 0) return pasteCells(story, top, column, cells);
  const addresses = onlyAddresses(cell.text);
  if (column !== 'articles' && !addresses) return pasteCells(story, top, column, cells);
  const find = articlesOf(story);
  const lines = [cellText(row, 'articles', find), ...(addresses ?? [cell.text]), ...(cell.links ?? [])];
  return putRow(story, top, withCellText(row, 'articles', lines.join('\n'), find));
}
