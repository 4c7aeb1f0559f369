import { quickDateTextReader } from 'cited-timeline/core';
import { cellsOfText } from '../grid/cells-as-text.ts';

/**
 * How texts begin that are not cells: JSON (an EDTF set has no quotes), XML and HTML, calendars, GEDCOM, BibTeX, RIS,
 * Markdown.
 */
const SIGNS =
  /^\s*(?:[[{]\s*["[{]|<(?:!doctype|\?xml|html|rss|feed|rdf|data|table|ul|ol)\b|BEGIN:V|0 HEAD\b|@[a-z]+\s*\{|TY {1,2}- |(?:---|#{1,6} [^\n]*)\r?\n)/i;
/** Number of rows examined. */
const LOOKED_AT = 20;

/**
 * Whether text pasted into the table is a story of its own rather than cells; the writer is then asked. It is if it has
 * another format, a header row, or more columns than the table has from the cursor on.
 * @param room number of columns from the cursor on
 */
export function isStoryText(text: string, room: number): boolean {
  if (SIGNS.test(text)) return true;
  const lines = text.slice(0, 20_000).split(/\r?\n/, LOOKED_AT);
  if (!text.includes('\t')) return isHeaded(lines.map((line) => line.split(/[,;]/)));
  const cells = cellsOfText(lines.join('\n'));
  return cells.length > 1 && (cells.some(({ length }) => length > room) || isHeaded(cells));
}

/**
 * Whether the first row has neither a date nor an address, and the second row has one; the first is then a header row.
 */
function isHeaded([headers = [], first = []]: readonly (readonly string[])[]): boolean {
  const read = quickDateTextReader({ locale: 'en' });
  const isFact = (cell: string): boolean => /^\s*https?:\/\//i.test(cell) || 'date' in read(cell.trim());
  const isName = (cell: string): boolean => cell.trim() !== '' && cell.length < 60 && !isFact(cell);
  return headers.length > 1 && headers.every(isName) && first.some(isFact);
}

/** The addresses of a text that contains nothing else, one per line; undefined for other texts. */
export function onlyAddresses(text: string): readonly string[] | undefined {
  const lines = text.trim().split(/\s+/);
  return lines.every((line) => /^https?:\/\/[^\s/?#]+/i.test(line)) ? lines : undefined;
}
