import type { PageDating } from './dating.ts';
import type { Setting } from './item.ts';
import { dateOfItem } from './item-date.ts';
import { spokenIn } from './language.ts';
import { linesOf } from './lines.ts';
import { orderOf, type Role, roleOf } from './table-heads.ts';
import type { Row } from './table-grid.ts';
import { tidyTitle } from './tidy-title.ts';
import type { HtmlElement } from './tree.ts';

/** A column: what its cells hold, and the text of its header. */
export interface Column {
  readonly role: Role | undefined;
  readonly header: string;
}

/** A date in EDTF, and its words. */
export type Dated = { readonly edtf: string; readonly words: string };

/** The date of a cell that is nothing but a date; a footnote or words in brackets may follow it. */
export function dateOfCell(cell: HtmlElement | undefined, around: string, page: PageDating): Dated | undefined {
  if (!cell) return undefined;
  const { dating } = spokenIn(cell, { dating: page });
  const lines = linesOf(cell.children);
  const text = lines.map((line) => line.text).join(' ');
  if (!text) return undefined;
  const found = dateOfItem(lines, around, dating);
  if (
    found &&
    'edtf' in found &&
    (found.marked || lines.length === 1) &&
    tidyTitle(text.slice(0, found.start) + text.slice(found.end)) === ''
  )
    return { edtf: found.edtf, words: found.words };
  const edtf = dating.whole(text, around);
  return edtf === undefined ? undefined : { edtf, words: text };
}

export const cellText = (cell: HtmlElement | undefined): string =>
  cell
    ? tidyTitle(
        linesOf(cell.children)
          .map(({ text }) => text)
          .join(' '),
      )
    : '';

/**
 * Index of the header row: the last row of the `<thead>`, the first row of only `<th>`, or the first row whose words
 * name a date column.
 */
export function headerOf(rows: readonly Row[], setting: Setting): number {
  const isDate = (cell: HtmlElement | undefined): boolean =>
    dateOfCell(cell, setting.around, setting.dating) !== undefined;
  const inHead = rows.findLastIndex(({ inHead: head }) => head);
  if (inHead >= 0 && rows[inHead]!.own.size > 1) return inHead;
  return rows.slice(0, 3).findIndex(({ cells, own }) => {
    if (own.size < 2 || cells.some(isDate)) return false;
    return (
      cells.every((cell) => cell?.tag === 'th') ||
      cells.some((cell) => /^(?:year|date|start|month)$/.test(roleOf(cellText(cell)) ?? ''))
    );
  });
}

/** Fills empty year and month cells of a row from the row above, if the row has a month or day that needs them. */
export function withDatesAbove(row: Row, above: Row, columns: readonly Column[]): Row {
  const at = (role: Role): number => columns.findIndex((column) => column.role === role);
  const [year, month, date] = [at('year'), at('month'), at('date')];
  const isEmpty = (i: number): boolean => cellText(row.cells[i]) === '';
  const part = [month, date].map((i) => (i < 0 ? '' : cellText(row.cells[i]))).join(' ');
  if (year < 0 || !isEmpty(year) || !part.trim() || /\p{Nd}{4}/u.test(part)) return row;
  const taken = month >= 0 && isEmpty(month) ? [year, month] : [year];
  return { ...row, cells: row.cells.map((cell, i) => (taken.includes(i) ? above.cells[i] : cell)) };
}

const SURE = /\p{L}|\p{Nd}{4}/u;
const NAMED = new Set<Role | undefined>(['date', 'year', 'start']);

/** The dating of a column whose header states the order of its numbers. */
export function datingOfColumn(column: Column | undefined, dating: PageDating): PageDating {
  const order = orderOf(column?.header ?? '');
  return order ? dating.of('', order) : dating;
}

/** What the columns hold; undefined if no column holds dates. */
export function columnsOf(rows: readonly Row[], header: number, setting: Setting): Column[] | undefined {
  const body = rows.slice(header + 1).filter(({ own }) => own.size > 1);
  const width = Math.min(100, Math.max(0, ...body.map(({ cells }) => cells.length)));
  const columns = Array.from({ length: width }, (_, i): Column => {
    const words = header < 0 ? '' : cellText(rows[header]!.cells[i]);
    return { header: words, role: words ? roleOf(words) : undefined };
  });
  const filled = (i: number): Row[] => body.filter(({ cells }) => cellText(cells[i]) !== '').slice(0, 50);
  const date = ({ cells }: Row, i: number): string | undefined =>
    dateOfCell(cells[i], setting.around || '2000', datingOfColumn(columns[i], setting.dating))?.edtf;
  if (columns.some(({ role }, i) => NAMED.has(role) && filled(i).some((row) => date(row, i) !== undefined)))
    return columns;
  const found = columns.findIndex(({ role, header: words }, i) => {
    if (role !== undefined && role !== 'title') return false;
    const some = filled(i);
    // Times of day, and numeric days without a year, could also be scores or measures.
    const dates = some.flatMap((row) => (i > 0 && !SURE.test(cellText(row.cells[i])) ? [] : (date(row, i) ?? [])));
    if (dates.length <= some.length / 2) return false;
    // Four digits may be a count: they are years if they come first and are in order or have no header.
    const counts = dates.every((edtf) => /^\d{4}$/.test(edtf));
    return !counts || (i === 0 && (words === '' || inOrder(dates)));
  });
  if (found < 0) return undefined;
  // A year, and next to it a month or day without a year.
  const behind = columns[found + 1];
  const isPart = (row: Row): boolean =>
    date(row, found + 1) !== undefined && !/\p{Nd}{4}/u.test(cellText(row.cells[found + 1]));
  const isYear = (row: Row): boolean => /^\d{4}$/.test(date(row, found) ?? '');
  const parted =
    behind?.header === '' &&
    filled(found + 1).length > 0 &&
    filled(found + 1).every(isPart) &&
    filled(found).every(isYear);
  const known = columns.with(found, { header: columns[found]!.header, role: parted ? 'year' : 'date' });
  return parted ? known.with(found + 1, { header: '', role: 'date' }) : known;
}

/** Whether there are at least three years, and they only rise or only fall. */
const inOrder = (years: readonly string[]): boolean =>
  years.length > 2 &&
  (years.every((year, i) => i === 0 || year >= years[i - 1]!) ||
    years.every((year, i) => i === 0 || year <= years[i - 1]!));
