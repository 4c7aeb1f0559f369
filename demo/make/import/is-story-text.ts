import { quickDateTextReader } from 'cited-timeline/core';
import { cellsOfText } from '../grid/cells-as-text.ts';

/** How texts begin that are no cells: JSON (a set in EDTF has no quotes), XML and HTML, calendars, GEDCOM, BibTeX, RIS, Markdown. */
const SIGNS =
  /^\s*(?:[[{]\s*["[{]|<(?:!doctype|\?xml|html|rss|feed|rdf|data|table|ul|ol)\b|BEGIN:V|0 HEAD\b|@[a-z]+\s*\{|TY {1,2}- |(?:---|#{1,6} [^\n]*)\r?\n)/i;
/** Rows that are looked at. */
const LOOKED_AT = 20;

/**
 * Whether a text that is pasted into the table is a story of its own, which the writer is asked about, and not cells: it is of another
 * format, has a row of headers, or has more columns than the table has from the cursor on.
 * @param room how many columns there are from the cursor on
 */
export function isStoryText(text: string, room: number): boolean {
  if (SIGNS.test(text)) return true;
  const lines = text.slice(0, 20_000).split(/\r?\n/, LOOKED_AT);
  if (!text.includes('\t')) return isHeaded(lines.map((line) => line.split(/[,;]/)));
  const cells = cellsOfText(lines.join('\n'));
  return cells.length > 1 && (cells.some(({ length }) => length > room) || isHeaded(cells));
}

/** Whether the first row has neither a date nor an address, and the second has one: then the first holds the names of columns. */
function isHeaded([headers = [], first = []]: readonly (readonly string[])[]): boolean {
  const read = quickDateTextReader({ locale: 'en' });
  const isFact = (cell: string): boolean => /^\s*https?:\/\//i.test(cell) || 'date' in read(cell.trim());
  const isName = (cell: string): boolean => cell.trim() !== '' && cell.length < 60 && !isFact(cell);
  return headers.length > 1 && headers.every(isName) && first.some(isFact);
}

/** The addresses of a text that holds nothing else, one to a line; undefined for other texts. */
export function onlyAddresses(text: string): readonly string[] | undefined {
  const lines = text.trim().split(/\s+/);
  return lines.every((line) => /^https?:\/\/[^\s/?#]+/i.test(line)) ? lines : undefined;
}
