import { mapSteps } from '../../file/map-steps.ts';
import type { Steps } from '../../file/steps.ts';
import { contextDate } from './datetime.ts';
import { type Item, readItem, type Setting } from './item.ts';
import { reasonOf } from './refused-date.ts';
import { tidyTitle } from './tidy-title.ts';
import type { ReadNestedEntries } from './lists.ts';
import { leftOutEntry, NO_ENTRIES, type PartResult, resultOf, joinResults } from './part-result.ts';
import {
  cellText,
  type Column,
  columnsOf,
  type Dated,
  dateOfCell,
  datingOfColumn,
  headerOf,
  withDatesAbove,
} from './table-columns.ts';
import { readAcross } from './table-across.ts';
import { type Role, roleOf } from './table-heads.ts';
import { type Row, rowsOf } from './table-grid.ts';
import { attribute, elementsIn, type HtmlElement, textOf } from './tree.ts';

/**
 * Reads a table in which each row is an event. Columns are recognised by their headers (date, year, event, place,
 * source …); without such a header the date column is found by its cells. A row with one cell is the context of the
 * rows after it. Empty if no column holds dates.
 */
export function* readTable(
  table: HtmlElement,
  setting: Setting,
  where: string,
  inside: ReadNestedEntries,
): Steps<PartResult> {
  const rows = rowsOf(table);
  const header = headerOf(rows, setting);
  const columns = columnsOf(rows, header, setting);
  const across = readAcross(rows, setting, where);
  if (across.items.length) return across;
  if (!columns) return NO_ENTRIES;
  const headers = columns.map((column) => column.header).join('|');
  let context = setting;
  let count = 0;
  let above: Row | undefined;
  /** A row with one cell, until a row follows for which it is the context. */
  let label: HtmlElement | undefined;
  const labelLeft = (): PartResult => {
    const words = label ? cellText(label) : '';
    label = undefined;
    return words
      ? { items: [], leftOut: [leftOutEntry(where, words, 'it has no date, and no row stands under it')] }
      : NO_ENTRIES;
  };
  const results = yield* mapSteps(rows, function* resultOfRow(each, i): Steps<PartResult> {
    const row = above ? withDatesAbove(each, above, columns) : each;
    if (i <= header || row.inHead || !row.cells.some((cell) => cell && textOf(cell))) return NO_ENTRIES;
    if (header >= 0 && columns.map((_, c) => cellText(row.cells[c])).join('|') === headers) return NO_ENTRIES;
    const [only] = row.own;
    if (row.own.size === 1 && only && row.cells.every((cell) => cell === only) && columns.length > 1) {
      const found = dateOfCell(only, setting.around, setting.dating);
      context = found
        ? {
            ...setting,
            around: contextDate(found.edtf) || setting.around,
            given: /\//.test(found.edtf) ? '' : found.edtf,
          }
        : { ...context, category: cellText(only) };
      above = undefined;
      const unused = labelLeft();
      label = only;
      return unused;
    }
    above = row;
    label = undefined;
    const place = `row ${++count} of ${where}`;
    return (yield* inside(row.element, context, place)) ?? readRow(row, columns, context, place);
  });
  const all = joinResults([...results, labelLeft()]);
  // Counts by year are not a story
  return all.items.some(({ title }) => /\p{L}/u.test(title)) ? all : NO_ENTRIES;
}

/**
 * The date of a row: its date column, completed by its year and month columns. Start and end columns make an interval.
 */
function dateOfRow({ cells }: Row, columns: readonly Column[], { around, dating }: Setting): Dated | undefined {
  const at = (role: Role): HtmlElement | undefined => cells[columns.findIndex((column) => column.role === role)];
  const year = dateOfCell(at('year'), around, dating);
  const inYear = year ? contextDate(year.edtf) : around;
  const month = monthByNumber(at('month'), inYear) ?? dateOfCell(at('month'), inYear, dating);
  const inMonth = month ? contextDate(month.edtf) : inYear;
  const dateColumn = columns.find(({ role }) => role === 'date');
  const date = dateOfCell(at('date'), inMonth, datingOfColumn(dateColumn, dating));
  const start = dateOfCell(at('start'), inMonth, dating);
  const end = dateOfCell(at('end'), inMonth, dating);
  if (date) return date;
  const open = cellText(at('end'));
  if (start && !end && open) {
    // "1970" and "present" are read as one text.
    const words = `${start.words} – ${open}`;
    const edtf = dating.whole(words, inMonth);
    return edtf === undefined ? { edtf: start.edtf, words } : { edtf, words };
  }
  if (start && end && start.edtf !== end.edtf && !/[/[{]/.test(start.edtf + end.edtf))
    return { edtf: `${start.edtf}/${end.edtf}`, words: `${start.words} – ${end.words}` };
  const found = start ?? month ?? year;
  // A date cell that cannot be read stays as the author's words
  const unread = cellText(at('date'));
  return found && unread ? { edtf: found.edtf, words: `${unread} (${found.words})` } : found;
}

/** A month written as a number. */
function monthByNumber(cell: HtmlElement | undefined, inYear: string): Dated | undefined {
  const number = /^(?:0?[1-9]|1[0-2])$/.exec(cellText(cell))?.[0];
  if (number === undefined || inYear === '') return undefined;
  const edtf = `${inYear.slice(0, 4)}-${number.padStart(2, '0')}`;
  return { edtf, words: edtf };
}

const DATES = new Set<Role | undefined>(['year', 'month', 'date', 'start', 'end']);

function readRow(row: Row, columns: readonly Column[], setting: Setting, place: string): PartResult {
  const { element, cells } = row;
  const date = dateOfRow(row, columns, setting);
  const words = columns.map((_, i) => cellText(cells[i]));
  const dates = columns.find(({ role }) => role === 'date')?.header ?? '';
  // A header such as "Born" says what happened on the date
  const written = dates && roleOf(dates) === undefined ? `${dates}: ${date?.words ?? ''}` : (date?.words ?? '');
  const known = date && { edtf: date.edtf, words: written !== date.edtf && /\p{Nd}{3}/u.test(written) ? written : '' };
  const columnsOfRole = (role: Role): number =>
    columns.findIndex((column, i) => column.role === role && words[i] !== '');
  const free = columns.flatMap(({ role }, i) => (DATES.has(role) || role === 'source' || words[i] === '' ? [] : [i]));
  const withoutRole = free.filter((i) => columns[i]!.role === undefined);
  const longest = withoutRole.toSorted((a, b) => words[b]!.length - words[a]!.length)[0];
  const named = [columnsOfRole('title'), columnsOfRole('text')].find((i) => i >= 0);
  const main = named ?? longest ?? free[0];
  const cell = main === undefined ? undefined : cells[main];
  const unread = columns
    .map(({ role }, i) => (DATES.has(role) ? words[i] : ''))
    .filter(Boolean)
    .join(' ');
  if (!date && !setting.given && !attribute(element, 'data-date')) {
    const refused = setting.dating.refused(unread);
    const why = unread
      ? `its date, “${unread}”, cannot be read${refused ? `: ${reasonOf(refused)}` : '; write it as in 3 May 1968, or <time datetime="1968-05-03">'}`
      : 'it has no date; fill in the column of dates';
    return { items: [], leftOut: [leftOutEntry(place, words.filter(Boolean).join(' | '), why)] };
  }
  const [placeAt, category] = [columnsOfRole('place'), columnsOfRole('category')];
  const read = readItem(element, setting, {
    nodes: cell ? cell.children : [],
    known: known ?? (setting.given ? { edtf: setting.given, words: unread } : undefined),
  });
  const rest = free.filter((i) => i !== main && i !== placeAt && i !== category && cells[i] !== cell);
  const more = rest.map((i) =>
    columns[i]!.header && columns[i]!.role !== 'text' ? `${columns[i]!.header}: ${words[i]}` : words[i]!,
  );
  const all = readItem(element, setting, { known: { edtf: '0001', words: '' } });
  if ('why' in read) return resultOf({ why: read.why, raw: words.filter(Boolean).join(' | ') }, place);
  const source = columnsOfRole('source');
  const item: Item = {
    ...read.item,
    summary: [read.item.summary, ...more].filter(Boolean).join('\n'),
    place: read.item.place || (placeAt < 0 || placeAt === main ? '' : words[placeAt]!),
    category: attribute(element, 'data-category') || (category < 0 ? setting.category : words[category]!),
    ...('item' in all && {
      image: all.item.image,
      links: withSource(all.item.links, source < 0 ? '' : words[source]!),
    }),
  };
  return resultOf({ item }, place);
}

/** A source with a name but no link becomes an article without an address. */
const withSource = (links: Item['links'], words: string): Item['links'] =>
  words && !links.length ? [{ href: '', text: words, published: '' }] : links;

/** The text of a table's caption; ''. */
export function captionOf(table: HtmlElement): string {
  const caption = elementsIn(table, ({ tag }) => tag !== 'caption' && tag !== 'div').find(
    ({ tag }) => tag === 'caption',
  );
  return caption ? tidyTitle(textOf(caption)) : '';
}
