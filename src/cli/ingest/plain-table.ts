import { ClockEvidence } from '../../readers/clock-evidence.ts';
import { ONGOING } from '../../readers/table/date-cells.ts';
import { filledCell } from '../../readers/table/empty-cells.ts';
import { headersOf } from '../../readers/table/headers.ts';
import type { Role } from '../../readers/table/roles.ts';
import { cellSteps, type TableRow } from '../../readers/csv/cells.ts';
import { divisionOf, SEPARATOR_LINE } from '../../readers/csv/delimiter.ts';
import { parseCommonDate } from '../../dates/parse-common-date.ts';
import { parseValidDate } from '../../dates/parse-valid-date.ts';
import type { TimelineDate } from '../../dates/types.ts';
import { runSteps } from '../../file/steps.ts';
import type { PlainEvent } from '../../engines/plain-event.ts';

/** Column roles that a plain row can have, each in at most one column. Title, date and id are required. */
const PLAIN_ROLES = ['id', 'title', 'date', 'category', 'place', 'people', 'summary'] as const satisfies Role[];
type PlainRole = (typeof PLAIN_ROLES)[number];

/** Column headers of a table that can have plain rows, by role. */
export type PlainColumns = Readonly<Partial<Record<PlainRole, string>>>;

/**
 * The plain rows of a table: they have one date in EDTF, a unique id, and texts without markup and links. Reading them takes a third of
 * the time of the table reader and the check, with the same result.
 */
export interface PlainTable {
  /** In the order of the table. Created one at a time. */
  readonly events: Iterable<PlainEvent>;
  readonly count: number;
  /** The table with only its other rows, each on its original line; undefined if there are none. */
  readonly others: string | undefined;
  /** Number of the row with an id as it is written. */
  rowOf(id: string): number | undefined;
  isPlain(row: number): boolean;
  /** Category texts in order of first use: true if a plain row has it, false if only other rows do. */
  readonly categories: ReadonlyMap<string, boolean>;
}

/** The columns of a table; undefined if its rows cannot be plain. */
export function plainColumnsOf(
  columns: readonly { readonly column: string; readonly role: string | undefined }[],
): PlainColumns | undefined {
  const found: Partial<Record<PlainRole, string>> = {};
  for (const { column, role } of columns) {
    if (role === undefined) continue;
    const plain = PLAIN_ROLES.find((each) => each === role);
    if (!plain || found[plain] !== undefined) return undefined;
    found[plain] = column;
  }
  return found.id !== undefined && found.title !== undefined && found.date !== undefined ? found : undefined;
}

/** Characters that the table reader or the check would change, or interpret as markup or a link. */
const NOT_PLAIN = /[<&\p{Cc}\p{Cf}\ud800-\udfff\ufffd]|[^\S ]| {2}|\]\(/u;
/** The same in a table without quotation marks, in whose cells no line ends. */
const NOT_PLAIN_TABLE = /[<&\p{Cf}\ud800-\udfff\ufffd]|(?![\r\n])\p{Cc}|[^\S \r\n]| {2}|\]\(/u;
/** All but the characters of plain cells in ASCII and line ends; pairs of characters are left to others. It takes a quarter of the time. */
const NOT_PLAIN_ASCII = /[^\n\r -%'-;=-~]/;

/** Whether all cells of a table are plain. False for some such tables with quotation marks. O(length). */
const areCellsPlain = (text: string): boolean =>
  !text.includes('"') &&
  (NOT_PLAIN_ASCII.test(text) ? !NOT_PLAIN_TABLE.test(text) : !text.includes('](') && !text.includes('  '));

/** Maximum length of a title that is not shortened. */
const LONGEST_TITLE = 120;
const MONTH = /^\d{4}-\d\d$/;
/** Dates whose meaning depends on other rows: numbers and clock times. */
const EVIDENT = /^[-−]?\d{1,4}$|:/;

/** Kinds of rows. */
const [OTHER, PLAIN] = [0, 1];

/**
 * Finds the plain rows of a table. Returns undefined if most rows are not plain, or if rows cannot be read independently because one can
 * change how another is read. O(length).
 */
export function plainTable(text: string, columns: PlainColumns): PlainTable | undefined {
  if (SEPARATOR_LINE.test(text)) return undefined;
  const delimiter = divisionOf(text)?.delimiter ?? ',';
  const { rows, unclosedAt } = runSteps(cellSteps(text, delimiter));
  const { headers, above, data } = headersOf(rows);
  if (unclosedAt !== undefined || above.length > 0 || data.length !== rows.length - 1) return undefined;
  const at = (role: PlainRole): number => headers.indexOf(columns[role] ?? '');
  const [id, title, date, category] = [at('id'), at('title'), at('date'), at('category')];
  const texts = PLAIN_ROLES.map(at).filter((i) => i >= 0 && i !== date);
  if (id < 0 || title < 0 || date < 0) return undefined;

  // One look at the whole text is quicker than one at each cell
  const areAllPlain = areCellsPlain(text);
  const dates = new PlainDates();
  const clocks = new ClockEvidence();
  const read: (TimelineDate | undefined)[] = [];
  const rowOf = new Map<string, number>();
  const categories = new Map<string, boolean>();
  const kinds = new Uint8Array(data.length);
  let count = 0;
  for (const [i, { cells }] of data.entries()) {
    // How a row with missing cells is read depends on all other rows
    if (cells.length < headers.length) return undefined;
    const given = filledCell(cells[id]!);
    if (given === '' || rowOf.has(given)) return undefined;
    rowOf.set(given, i);
    const written = filledCell(cells[date]!);
    const found = dates.find(written);
    if (written !== '' && !ONGOING.test(written)) clocks.add(written);
    if (
      found &&
      cells.length === headers.length &&
      isPlainTitle(cells[title]!) &&
      (areAllPlain || texts.every((t) => isPlain(cells[t]!)))
    ) {
      kinds[i] = PLAIN!;
      read[i] = found;
      count++;
    } else if (EVIDENT.test(written)) return undefined;
    const word = cellOf(cells, category);
    if (!categories.get(word)) categories.set(word, kinds[i] === PLAIN);
  }
  if (2 * count < data.length) return undefined;
  const areDays = clocks.note !== '';

  const [summaryAt, placeAt, peopleAt] = [at('summary'), at('place'), at('people')];
  function* events(): Iterable<PlainEvent> {
    for (const [ordinal, { cells }] of data.entries()) {
      if (kinds[ordinal] === OTHER) continue;
      const words = cellOf(cells, title);
      const summary = cellOf(cells, summaryAt);
      yield {
        ordinal,
        id: cellOf(cells, id),
        title: words,
        // If all clock times are midnight, they are ignored
        date: areDays ? dates.read(clocks.dayOf(cellOf(cells, date))) : read[ordinal]!,
        summary: summary === words ? '' : summary,
        category: cellOf(cells, category),
        place: cellOf(cells, placeAt),
        people: peopleOf(cellOf(cells, peopleAt)),
      };
    }
  }
  return {
    events: { [Symbol.iterator]: () => events()[Symbol.iterator]() },
    count,
    others:
      count === data.length
        ? undefined
        : tableOf(
            rows[0]!,
            data.filter((_, i) => kinds[i] === OTHER),
            delimiter,
          ),
    rowOf: (name) => rowOf.get(name),
    isPlain: (row) => kinds[row] === PLAIN,
    categories,
  };
}

/** A cell without surrounding blanks; '' for a missing column. */
const cellOf = (cells: readonly string[], index: number): string => (index < 0 ? '' : filledCell(cells[index]!));

const isPlain = (cell: string): boolean => !NOT_PLAIN.test(cell.trim());

function isPlainTitle(cell: string): boolean {
  const title = filledCell(cell);
  return title !== '' && title.length <= LONGEST_TITLE;
}

/** Maximum number of dates that are kept. */
const MAX_KEPT = 50_000;

const NOBODY: readonly string[] = [];
/** The people in a cell. */
const peopleOf = (cell: string): readonly string[] =>
  cell === '' ? NOBODY : /[;|]/.test(cell) ? [...new Set(cell.split(/\s*[;|]\s*/).filter(Boolean))] : [cell];

/** Parses dates that are already EDTF: days, months, moments in UTC, and intervals of days and moments. */
class PlainDates {
  /** Dates of up to ten characters, of which there are few: years, months and days. */
  readonly #short = new Map<string, TimelineDate | undefined>();

  /** The date in a text; undefined if it is not of a plain row. */
  find(text: string): TimelineDate | undefined {
    return this.#short.get(text) ?? this.#parse(text, MONTH.test(text));
  }

  /** @param text one for which `find` has found a date, or the day or year of one */
  read(text: string): TimelineDate {
    return this.#short.get(text) ?? this.#parse(text, true)!;
  }

  /** @param isAny whether other dates than common ones are read, too */
  #parse(text: string, isAny: boolean): TimelineDate | undefined {
    const date = parseCommonDate(text) ?? (isAny ? parseValidDate(text) : undefined);
    if (date && text.length <= 10 && this.#short.size < MAX_KEPT) this.#short.set(text, date);
    return date;
  }
}

/** The given rows as CSV, each on its original line. */
function tableOf(header: TableRow, rows: readonly TableRow[], delimiter: string): string {
  const parts: string[] = [];
  let line = 1;
  for (const row of [header, ...rows]) {
    parts.push('\n'.repeat(Math.max(0, row.line - line)));
    const text = `${row.cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)}\n`;
    parts.push(text);
    line = Math.max(line, row.line) + text.split('\n').length - 1;
  }
  return parts.join('');
}
