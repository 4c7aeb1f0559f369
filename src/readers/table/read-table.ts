import { clip, type Problem } from '../../file/problem.ts';
import type { Steps } from '../../file/steps.ts';
import { type TableRow, whereOf } from '../csv/cells.ts';
import { orderOfSheet, sheetColumns, slideOfRow, textsOfSlide } from '../csv/timelinejs-sheet.ts';
import type { LinkedArticles } from '../linked-articles.ts';
import type { ReadOptions } from '../reader.ts';
import type { LeftOut } from '../reading.ts';
import { fileOfSlides } from '../timelinejs/slides-to-file.ts';
import { type ColumnRole, type Columns, proposeColumns, SAMPLE } from './columns.ts';
import { headersOf, MAX_COLUMNS, type TableHeaders } from './headers.ts';
import { fileOfRows, type TableReading } from './rows-to-file.ts';
import { shiftedRows } from './shifted-rows.ts';

/** A table that was read. */
export interface ReadTable extends TableReading {
  /** How each column was read, and why; empty for a TimelineJS sheet, whose columns have fixed names. */
  readonly columns: readonly ColumnRole[];
}

/** The header of a table, and the roles of its columns; `columns` is undefined for a TimelineJS sheet. */
export interface TableLayout extends TableHeaders {
  readonly columns: Columns | undefined;
}

/** Finds the header of a table and the roles of its columns. */
export function* layoutOf(rows: readonly TableRow[], map: ReadOptions['map']): Steps<TableLayout> {
  const found = headersOf(rows);
  if (!map && sheetColumns(found.headers)) return { ...found, columns: undefined };
  const sample = found.data.slice(0, SAMPLE).map(({ cells }) => cells);
  return { ...found, columns: yield* proposeColumns(found.headers, sample, map) };
}

/** Whether a table has both a date column and a title column. */
export const holdsEvents = ({ columns }: TableLayout): boolean =>
  columns === undefined ||
  ((columns.of.has('date') || columns.of.has('year')) && (columns.of.has('title') || columns.joinsPeople));

/**
 * Reads a table. Each row is a record, except the header row, rows above it, and the title slide of a TimelineJS sheet.
 * @param library see `fileOfRows`
 */
export function* tableSteps(layout: TableLayout, options: ReadOptions, library?: LinkedArticles): Steps<ReadTable> {
  const { headers, above, data, columns, isTooWide } = layout;
  const reading = columns
    ? yield* fileOfRows(data, columns, options, library)
    : yield* slidesOfRows(headers, data, options, library);
  const notes = [...(isTooWide ? [TOO_WIDE] : []), ...above.map(noteOnRowAbove), ...reading.notes];
  return { ...reading, notes, columns: columns?.explain ?? [] };
}

/** Reads a TimelineJS sheet. */
function* slidesOfRows(
  headers: readonly string[],
  rows: readonly TableRow[],
  options: ReadOptions,
  library?: LinkedArticles,
): Steps<TableReading> {
  const sheet = sheetColumns(headers) ?? new Map<string, number>();
  const shift = shiftedRows(rows, headers.length);
  const order = options.order ?? orderOfSheet(rows, sheet);
  const leftOut = rows.flatMap((row) => {
    const why = shift(row);
    return why === undefined ? [] : { where: whereOf(row), why, raw: clip(row.cells.join(' | ')) };
  });
  const rowAt = new Map(rows.map((row) => [whereOf(row), row]));
  const withTexts = ({ where, why, raw }: LeftOut): LeftOut => {
    const row = rowAt.get(where);
    const texts = row && textsOfSlide(row, sheet);
    return { where, why, raw, ...(texts && { texts }) };
  };
  const inPlace = rows.filter((row) => shift(row) === undefined).map((row) => slideOfRow(row, sheet, order));
  const reading = yield* fileOfSlides(inPlace, options.base ?? '', library);
  return {
    ...reading,
    records: reading.records + leftOut.length,
    leftOut: [...reading.leftOut, ...leftOut].toSorted((a, b) => numberOf(a) - numberOf(b)).map(withTexts),
  };
}

/** The line or row number of a record. */
const numberOf = ({ where }: LeftOut): number => Number(/\d+$/.exec(where)?.[0]);

const TOO_WIDE: Problem = {
  code: 'not-read',
  severity: 'warning',
  path: '',
  message: `This table has more than ${MAX_COLUMNS} columns, and the others were not read.`,
};

const noteOnRowAbove = (row: TableRow): Problem => ({
  code: 'not-read',
  severity: 'warning',
  path: whereOf(row),
  text: clip(row.cells.filter(Boolean).join(' ')),
  message: 'This is above the header of the table and was not read.',
});
