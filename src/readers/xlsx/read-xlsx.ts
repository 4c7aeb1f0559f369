import { clip, type Problem } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { ListedEvent } from '../../file/types.ts';
import { LinkedArticles } from '../linked-articles.ts';
import type { ReadOptions } from '../reader.ts';
import { holdsEvents, layoutOf, type ReadTable, type TableLayout, tableSteps } from '../table/read-table.ts';
import { type SheetContent, sheetSteps } from './sheet.ts';
import { tableRows } from './table-rows.ts';
import type { SheetEntry, Workbook } from './workbook.ts';
import type { Zip } from './zip.ts';

/** A sheet whose cells were read. */
interface OpenSheet {
  readonly name: string;
  readonly content: SheetContent;
  readonly layout: TableLayout;
}

/**
 * Reads the sheets of a workbook that hold events, that is, that have a date column and a title column. If there is
 * none, the first sheet with cells is read, so that its rows are reported with what they lack. Each row is a record, as
 * in CSV. All other sheets get a note.
 * @throws if a part of the zip is damaged
 */
export function* xlsxSteps(zip: Zip, workbook: Workbook, options: ReadOptions): Steps<ReadTable> {
  const { sheets } = workbook;
  const open: OpenSheet[] = [];
  const notes: Problem[] = [];
  for (const [i, sheet] of sheets.entries()) {
    const { part } = sheet;
    const why = reasonNotToOpen(sheet);
    if (why !== undefined || part === undefined) notes.push(note(sheet.name, why ?? NO_CELLS));
    else
      open.push(yield* withinShares(openSheet(zip, { ...sheet, part }, workbook, options), shareOf(i), shareOf(i + 1)));
  }
  const filled = open.filter(({ content }) => content.rows.length > 0);
  const withEvents = filled.filter(({ layout }) => holdsEvents(layout));
  const read = withEvents.length > 0 ? withEvents : filled.slice(0, 1);
  for (const sheet of open)
    if (!read.includes(sheet)) notes.push(note(sheet.name, filled.includes(sheet) ? NO_TABLE : 'The sheet is empty.'));
  const library = new LinkedArticles(options.base ?? '');
  const tables: ReadTable[] = [];
  for (const [i, sheet] of read.entries()) {
    const steps = readSheet(sheet, read.length > 1, options, library);
    tables.push(yield* withinShares(steps, 0.5 + (0.5 * i) / read.length, 0.5 + (0.5 * (i + 1)) / read.length));
  }
  return joined(tables, notes, library);

  function shareOf(i: number): number {
    return (0.5 * i) / sheets.length;
  }
}

const NO_CELLS = 'This sheet is a chart or similar and was not read.';
const NO_TABLE =
  'This sheet was not read: it holds no table with a column of dates and one of titles, under a header that names them.';

const reasonNotToOpen = ({ isHidden }: SheetEntry): string | undefined =>
  isHidden ? 'This sheet is hidden and was not read: show it in the workbook if it is part of the story.' : undefined;

function* openSheet(
  zip: Zip,
  { name, part }: { readonly name: string; readonly part: string },
  workbook: Workbook,
  { map }: ReadOptions,
): Steps<OpenSheet> {
  const content = yield* withinShares(sheetSteps(zip, part, workbook), 0, 0.8);
  const layout = yield* withinShares(layoutOf(tableRows(content.rows, name), map), 0.8, 1);
  return { name, content, layout };
}

/** Default names of sheets and files, which say nothing about their content. */
const UNNAMED =
  /^(?:sheet|tabelle|feuil|hoja|foglio|planilha|folha|blad|ark|arkusz|лист|аркуш|시트|工作表|シート|ورقة|גיליון)\s?\d*$|\.(?:csv|tsv|xlsx)$/i;

function* readSheet(
  { name, content, layout }: OpenSheet,
  isOneOfSeveral: boolean,
  options: ReadOptions,
  library: LinkedArticles,
): Steps<ReadTable> {
  const table = yield* tableSteps(layout, options, library);
  const place = (problem: Problem): Problem =>
    problem.path === '' ? { ...problem, path: `sheet “${name}”` } : problem;
  const isNamed = !UNNAMED.test(name);
  const inSheet = ({ category = name, ...event }: ListedEvent): ListedEvent => ({ ...event, category });
  return {
    ...table,
    ...(isOneOfSeveral && isNamed && { file: { ...table.file, events: table.file.events.map(inSheet) } }),
    notes: [...notesOnCells(name, content), ...table.notes.map(place)],
  };
}

function notesOnCells(sheet: string, { unread, hiddenRows, isWhole }: SheetContent): Problem[] {
  const cells = [...unread].map(([why, { count, first }]) =>
    note(sheet, `Cells that ${why}; they were read as empty: ${count}, the first ${first}.`),
  );
  return [
    ...(isWhole ? [] : [note(sheet, 'The sheet is damaged: rows may be lost.')]),
    ...(hiddenRows > 0 ? [note(sheet, `Rows that are hidden, which were read all the same: ${hiddenRows}.`)] : []),
    ...cells,
  ];
}

const note = (sheet: string, message: string): Problem => ({
  code: 'not-read',
  severity: 'warning',
  path: `sheet “${clip(sheet)}”`,
  message,
});

/** Joins the tables of all sheets. */
function joined(tables: readonly ReadTable[], notes: readonly Problem[], { articles }: LinkedArticles): ReadTable {
  const about = tables.find(({ file }) => file.title !== undefined || file.description !== undefined)?.file;
  const sum = (of: (table: ReadTable) => number): number => tables.reduce((total, table) => total + of(table), 0);
  return {
    file: {
      ...(about?.title !== undefined && { title: about.title }),
      ...(about?.description !== undefined && { description: about.description }),
      articles,
      events: tables.flatMap(({ file }) => file.events),
    },
    records: sum(({ records }) => records),
    kept: sum(({ kept }) => kept),
    leftOut: tables.flatMap(({ leftOut }) => leftOut),
    notes: [...notes, ...tables.flatMap((table) => table.notes)],
    columns: tables.flatMap(({ columns }) => columns),
  };
}
