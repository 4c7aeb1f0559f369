import { parseDateText } from '../../date-words/index.ts';
import type { TableRow } from '../csv/cells.ts';
import { HeaderWords } from './roles.ts';

/** The header of a table, and the rows above and below it. */
export interface TableHeaders {
  /** `column 3` for a column without a header. */
  readonly headers: readonly string[];
  /** Rows above the header: notes and titles. */
  readonly above: readonly TableRow[];
  readonly data: readonly TableRow[];
  /** Whether the table has more columns than are read. */
  readonly isTooWide: boolean;
}

/** Number of rows in which the header is searched. */
const ROWS = 10;

/** Columns that are read at most: a table that has more is a line that was taken for one. */
export const MAX_COLUMNS = 2000;

/** A row with no more cells than are read. */
const narrowed = (row: TableRow): TableRow =>
  row.cells.length > MAX_COLUMNS ? { ...row, cells: row.cells.slice(0, MAX_COLUMNS) } : row;

/**
 * Finds the header of a table: among the first ten rows, the first in which two cells are known column words, or one
 * cell of a short row is. Otherwise it is the first row, unless a cell of that row is a date; then the table has no
 * header.
 */
export function headersOf(rows: readonly TableRow[]): TableHeaders {
  const words = new HeaderWords();
  const isHeader = ({ cells }: TableRow): boolean => {
    const known = cells.filter((cell) => words.roleOf(cell) !== undefined).length;
    return (
      known >= 2 || (known === 1 && cells.filter((cell) => cell.trim() !== '').length <= 3 && !cells.some(isValue))
    );
  };
  const beginning = rows.slice(0, ROWS).map(narrowed);
  const found = beginning.findIndex(isHeader);
  const [first] = beginning;
  const at = found >= 0 ? found : first && !first.cells.some(isValue) ? 0 : -1;
  const columns = at < 0 ? Math.max(0, ...beginning.map(({ cells }) => cells.length)) : beginning[at]!.cells.length;
  const data = rows.slice(at + (rows[at + 1] && isRule(rows[at + 1]!.cells) ? 2 : 1));
  const isTooWide = columns === MAX_COLUMNS && rows.slice(0, ROWS).some(({ cells }) => cells.length > MAX_COLUMNS);
  return {
    headers: Array.from({ length: columns }, (_, i) => beginning[at]?.cells[i]?.trim() || `column ${i + 1}`),
    above: rows.slice(0, Math.max(0, at)),
    data: isTooWide ? data.map(narrowed) : data,
    isTooWide,
  };
}

/** Whether a row is the line below the header of a Markdown table. */
const isRule = (cells: readonly string[]): boolean =>
  cells.every((cell) => /^\s*:?-*:?\s*$/.test(cell)) && cells.some((cell) => cell.includes('---'));

/** Whether a cell is a date or an address, which a header never is. */
const isValue = (cell: string): boolean =>
  /^https?:\/\//i.test(cell.trim()) ||
  /^\d{1,2}([./-])\d{1,2}\1\d{2,4}/.test(cell.trim()) ||
  (/\d/.test(cell) && cell.length < 60 && 'date' in parseDateText(cell, { locale: 'en' }));
