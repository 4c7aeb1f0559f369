import { clip, type Problem } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { Reader, ReadOptions } from '../reader.ts';
import { type LeftOut, noStory, problemsOfReading } from '../reading.ts';
import { type ColumnRole, proposeColumns, SAMPLE } from '../table/columns.ts';
import { headersOf } from '../table/headers.ts';
import { fileOfRows, type TableReading } from '../table/rows-to-file.ts';
import { shiftedRows } from '../table/shifted-rows.ts';
import { fileOfSlides } from '../timelinejs/slides-to-file.ts';
import { cellSteps, type TableRow } from './cells.ts';
import { divisionOf, SEPARATOR_LINE } from './delimiter.ts';
import { orderOfSheet, sheetColumns, slideOfRow } from './timelinejs-sheet.ts';

/** A table that was read. */
export interface CsvReading extends TableReading {
  /** What each column was taken for, and why; empty for a sheet of TimelineJS, whose columns have names of their own. */
  readonly columns: readonly ColumnRole[];
}

/**
 * Reads a table: CSV, TSV, and cells pasted from a spreadsheet. Each row that is not empty is a record, but for that of the headers, rows
 * over it, and the title of a sheet of TimelineJS. Never throws.
 */
export function* csvSteps(text: string, options: ReadOptions = {}): Steps<CsvReading> {
  const [separatorLine = '', separator] = SEPARATOR_LINE.exec(text.replace(/^\ufeff/, '')) ?? [];
  // The line keeps its place, so that all others have their number
  const body = text.replace(/^\ufeff/, '').replace(separatorLine, separatorLine.slice(-1));
  const delimiter = separator ?? divisionOf(body)?.delimiter ?? ',';
  const { rows, unclosedAt } = yield* withinShares(cellSteps(body, delimiter), 0, 0.3);
  yield 0.3;
  const { headers, above, data } = headersOf(rows);
  yield 0.3;
  const reading = yield* withinShares(readRows(headers, data, options), 0.3, 1);
  return { ...reading, notes: [...notesOnText(above, unclosedAt), ...reading.notes] };
}

function* readRows(headers: readonly string[], rows: readonly TableRow[], options: ReadOptions): Steps<CsvReading> {
  const sheet = options.map ? undefined : sheetColumns(headers);
  if (sheet) {
    const shift = shiftedRows(rows, headers.length);
    const order = options.order ?? orderOfSheet(rows, sheet);
    const leftOut = rows.flatMap((row) => {
      const why = shift(row);
      return why === undefined ? [] : { where: `line ${row.line}`, why, raw: clip(row.cells.join(' | ')) };
    });
    const inPlace = rows.filter((row) => shift(row) === undefined).map((row) => slideOfRow(row, sheet, order));
    const reading = yield* fileOfSlides(inPlace, options.base ?? '');
    return {
      ...reading,
      records: reading.records + leftOut.length,
      leftOut: [...reading.leftOut, ...leftOut].toSorted((a, b) => lineOf(a) - lineOf(b)),
      columns: [],
    };
  }
  const proposal = proposeColumns(
    headers,
    rows.slice(0, SAMPLE).map(({ cells }) => cells),
    options.map,
  );
  const columns = yield* withinShares(proposal, 0, 0.05);
  return { ...(yield* withinShares(fileOfRows(rows, columns, options), 0.05, 1)), columns: columns.explain };
}

const lineOf = ({ where }: LeftOut): number => Number(where.replace(/\D/g, ''));

function notesOnText(above: readonly TableRow[], unclosedAt: number | undefined): Problem[] {
  return [
    ...above.map(({ line, cells }) =>
      note(
        `line ${line}`,
        'This stands over the header of the table and was not read.',
        cells.filter(Boolean).join(' '),
      ),
    ),
    ...(unclosedAt === undefined
      ? []
      : [
          note(
            `line ${unclosedAt}`,
            'A quotation mark in this row is never closed: it was read as a sign of the text.',
          ),
        ]),
  ];
}

const note = (path: string, message: string, text?: string): Problem => ({
  code: 'not-read',
  severity: 'warning',
  path,
  ...(text !== undefined && { text: clip(text) }),
  message,
});

/** Reads tables. */
export const csvReader: Reader = {
  *read(text, options) {
    const reading = yield* csvSteps(text, options);
    const problems = [...problemsOfReading(reading), ...reading.notes];
    const { columns } = reading;
    if (reading.kept > 0) return { file: reading.file, problems, reading, columns };
    return { file: undefined, problems: [noStory(NO_EVENTS, reading.leftOut), ...problems], reading, columns };
  },
};

const NO_EVENTS =
  'This table holds no event that can be shown: a row with a date and a title, under a header that names them.';
