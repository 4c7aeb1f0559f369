import { asAround } from './datetime.ts';
import type { Dating } from './dating.ts';
import { type Item, readItem, type Setting } from './item.ts';
import { dateOfItem } from './item-date.ts';
import { tidy } from './tidy.ts';
import { linesOf } from './lines.ts';
import type { ReadInside } from './lists.ts';
import { leftOut, NOTHING, type Outcome, outcomeOf, together } from './outcome.ts';
import { type Role, roleOf } from './table-heads.ts';
import { type Row, rowsOf } from './table-grid.ts';
import { attribute, elementsIn, type HtmlElement, textOf } from './tree.ts';

/** A column: what its cells hold, and what its header says. */
interface Column {
  readonly role: Role | undefined;
  readonly header: string;
}

type Dated = { readonly edtf: string; readonly words: string };

/** The date of a cell that is a date and nothing else; a footnote or words in brackets may follow it. */
function dateOfCell(cell: HtmlElement | undefined, around: string, dating: Dating): Dated | undefined {
  if (!cell) return undefined;
  const lines = linesOf(cell.children);
  const text = lines.map((line) => line.text).join(' ');
  if (!text) return undefined;
  const found = dateOfItem(lines, around, dating);
  if (
    found &&
    'edtf' in found &&
    (found.marked || lines.length === 1) &&
    tidy(text.slice(0, found.start) + text.slice(found.end)) === ''
  )
    return { edtf: found.edtf, words: found.words };
  const edtf = dating.whole(text, around);
  return edtf === undefined ? undefined : { edtf, words: text };
}

const cellText = (cell: HtmlElement | undefined): string =>
  cell
    ? tidy(
        linesOf(cell.children)
          .map(({ text }) => text)
          .join(' '),
      )
    : '';

/** The row of headers: that of the head, the first of `<th>` alone, or the first whose words name a column of dates. */
function headerOf(rows: readonly Row[], setting: Setting): number {
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

function columnsOf(rows: readonly Row[], header: number, setting: Setting): Column[] | undefined {
  const body = rows.slice(header + 1).filter(({ own }) => own.size > 1);
  const width = Math.min(100, Math.max(0, ...body.map(({ cells }) => cells.length)));
  const columns = Array.from({ length: width }, (_, i): Column => {
    const words = header < 0 ? '' : cellText(rows[header]!.cells[i]);
    return { header: words, role: words ? roleOf(words) : undefined };
  });
  const dated = (i: number): number => {
    const filled = body.filter(({ cells }) => cellText(cells[i]) !== '').slice(0, 50);
    return filled.length
      ? filled.filter(({ cells }) => dateOfCell(cells[i], setting.around || '2000', setting.dating)).length /
          filled.length
      : 0;
  };
  if (columns.some(({ role }, i) => (role === 'date' || role === 'year' || role === 'start') && dated(i) > 0))
    return columns;
  const found = columns.findIndex(({ role }, i) => (role === undefined || role === 'title') && dated(i) > 0.5);
  return found < 0 ? undefined : columns.with(found, { header: columns[found]!.header, role: 'date' });
}

/**
 * Reads a table: each row is an event. The columns are known by their headers (date, year, event, place, source …), that of the dates
 * else by its cells. A row of one cell is the context of the rows behind it. Empty where no column holds dates.
 */
export function readTable(table: HtmlElement, setting: Setting, where: string, inside: ReadInside): Outcome {
  const rows = rowsOf(table);
  const header = headerOf(rows, setting);
  const columns = columnsOf(rows, header, setting);
  if (!columns) return NOTHING;
  const headers = columns.map((column) => column.header).join('|');
  let context = setting;
  let count = 0;
  const outcomes = rows.map((row, i): Outcome => {
    if (i <= header || row.inHead || !row.cells.some((cell) => cell && textOf(cell))) return NOTHING;
    if (header >= 0 && columns.map((_, c) => cellText(row.cells[c])).join('|') === headers) return NOTHING;
    const [only] = row.own;
    if (row.own.size === 1 && only && row.cells.every((cell) => cell === only) && columns.length > 1) {
      const found = dateOfCell(only, setting.around, setting.dating);
      context = found
        ? { ...setting, around: asAround(found.edtf) || setting.around, given: /\//.test(found.edtf) ? '' : found.edtf }
        : { ...context, category: cellText(only) };
      return NOTHING;
    }
    const place = `row ${++count} of ${where}`;
    return inside(row.element, context, place) ?? readRow(row, columns, context, place);
  });
  const all = together(outcomes);
  return all.items.length ? all : NOTHING;
}

/** The date of a row: of its date column, seen from its year and month; a start and an end are an interval. */
function dateOfRow({ cells }: Row, columns: readonly Column[], { around, dating }: Setting): Dated | undefined {
  const at = (role: Role): HtmlElement | undefined => cells[columns.findIndex((column) => column.role === role)];
  const year = dateOfCell(at('year'), around, dating);
  const inYear = year ? asAround(year.edtf) : around;
  const month = dateOfCell(at('month'), inYear, dating);
  const inMonth = month ? asAround(month.edtf) : inYear;
  const date = dateOfCell(at('date'), inMonth, dating);
  const start = dateOfCell(at('start'), inMonth, dating);
  const end = dateOfCell(at('end'), inMonth, dating);
  if (date) return date;
  if (start && end && start.edtf !== end.edtf && !/[/[{]/.test(start.edtf + end.edtf))
    return { edtf: `${start.edtf}/${end.edtf}`, words: `${start.words} – ${end.words}` };
  return start ?? month ?? year;
}

const DATES = new Set<Role | undefined>(['year', 'month', 'date', 'start', 'end']);

function readRow(row: Row, columns: readonly Column[], setting: Setting, place: string): Outcome {
  const { element, cells } = row;
  const date = dateOfRow(row, columns, setting);
  const words = columns.map((_, i) => cellText(cells[i]));
  const known = date && {
    edtf: date.edtf,
    words: date.words !== date.edtf && /\p{Nd}{3}/u.test(date.words) ? date.words : '',
  };
  const columnsOfRole = (role: Role): number =>
    columns.findIndex((column, i) => column.role === role && words[i] !== '');
  const free = columns.flatMap(({ role }, i) => (DATES.has(role) || role === 'source' || words[i] === '' ? [] : [i]));
  const unsaid = free.filter((i) => columns[i]!.role === undefined);
  const longest = unsaid.toSorted((a, b) => words[b]!.length - words[a]!.length)[0];
  const named = [columnsOfRole('title'), columnsOfRole('text')].find((i) => i >= 0);
  const main = named ?? longest ?? free[0];
  const cell = main === undefined ? undefined : cells[main];
  if (!date && !setting.given && !attribute(element, 'data-date')) {
    const raw = words.filter(Boolean).join(' | ');
    const dates = columns
      .map(({ role }, i) => (DATES.has(role) ? words[i] : ''))
      .filter(Boolean)
      .join(' ');
    const why = dates
      ? `its date, “${dates}”, cannot be read; write it as in 3 May 1968, or <time datetime="1968-05-03">`
      : 'it has no date; fill in the column of dates';
    return { items: [], left: [leftOut(place, raw, why)] };
  }
  const [place_, category] = [columnsOfRole('place'), columnsOfRole('category')];
  const read = readItem(element, setting, {
    nodes: cell ? cell.children : [],
    known: known ?? (setting.given ? { edtf: setting.given, words: '' } : undefined),
  });
  const rest = free.filter((i) => i !== main && i !== place_ && i !== category && cells[i] !== cell);
  const said = rest.map((i) =>
    columns[i]!.header && columns[i]!.role !== 'text' ? `${columns[i]!.header}: ${words[i]}` : words[i]!,
  );
  const all = readItem(element, setting, { known: { edtf: '0001', words: '' } });
  if ('why' in read) return outcomeOf({ why: read.why, raw: words.filter(Boolean).join(' | ') }, place);
  const source = columnsOfRole('source');
  const item: Item = {
    ...read.item,
    summary: [read.item.summary, ...said].filter(Boolean).join('\n'),
    place: read.item.place || (place_ < 0 ? '' : words[place_]!),
    category: attribute(element, 'data-category') || (category < 0 ? setting.category : words[category]!),
    ...('item' in all && {
      image: all.item.image,
      links: withSource(all.item.links, source < 0 ? '' : words[source]!),
    }),
  };
  return outcomeOf({ item }, place);
}

/** A source that is named and not linked is an article without an address. */
const withSource = (links: Item['links'], words: string): Item['links'] =>
  words && !links.length ? [{ href: '', text: words, published: '' }] : links;

/** The words of the caption of a table; ''. */
export function captionOf(table: HtmlElement): string {
  const caption = elementsIn(table, ({ tag }) => tag !== 'caption' && tag !== 'div').find(
    ({ tag }) => tag === 'caption',
  );
  return caption ? tidy(textOf(caption)) : '';
}
