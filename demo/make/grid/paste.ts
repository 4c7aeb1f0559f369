import type { Change } from '../story/changes.ts';
import { articlesOf } from '../story/cited-articles.ts';
import { pasteCells, putRow } from '../story/commands.ts';
import type { Column, PastedCell } from '../story/pasted-cells.ts';
import type { Row, Story } from '../story/types.ts';
import { onlyAddresses } from '../import/is-story-text.ts';
import { cellText, withCellText } from './cell-text.ts';
import { cellsOfText } from './cells-as-text.ts';

/** Pasted content: as text, and the same as HTML; empty if the clipboard has none. */
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

/** Numeric dates, for which the HTML may show the order of day and month. */
const NUMBERS = /(?:^|[\t\n])\d{1,2}([./-])\d{1,2}\1\d/;

/**
 * The cells of pasted content. For a spreadsheet the HTML is used if there are links behind words, or numeric dates,
 * which only the HTML explains.
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
 * Pastes cells over those of the table. A single text pasted into the articles of a row is added to them, and so are
 * addresses pasted into any column.
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
