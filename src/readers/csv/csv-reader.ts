import type { Problem } from '../../file/problem.ts';
import { type Steps, withinShares } from '../../file/steps.ts';
import type { Reader, ReadOptions } from '../reader.ts';
import { noStory, problemsOfReading, withSeenTitles } from '../reading.ts';
import { layoutOf, type ReadTable, tableSteps } from '../table/read-table.ts';
import { cellSteps } from './cells.ts';
import { divisionOf, SEPARATOR_LINE } from './delimiter.ts';

/**
 * Reads a table: CSV, TSV, or cells pasted from a spreadsheet. Every row that is not empty is a record, except the
 * header row, rows above it, and the title slide of a TimelineJS sheet. Never throws.
 */
export function* csvSteps(text: string, options: ReadOptions = {}): Steps<ReadTable> {
  const [separatorLine = '', separator] = SEPARATOR_LINE.exec(text.replace(/^\ufeff/, '')) ?? [];
  // The line break stays, so that all other lines keep their numbers
  const body = text.replace(/^\ufeff/, '').replace(separatorLine, separatorLine.slice(-1));
  const delimiter = separator ?? divisionOf(body)?.delimiter ?? ',';
  const { rows, unclosedAt } = yield* withinShares(cellSteps(body, delimiter), 0, 0.3);
  yield 0.3;
  const layout = yield* withinShares(layoutOf(rows, options.map), 0.3, 0.35);
  const reading = yield* withinShares(tableSteps(layout, options), 0.35, 1);
  return unclosedAt === undefined ? reading : { ...reading, notes: [unclosedQuotation(unclosedAt), ...reading.notes] };
}

const unclosedQuotation = (line: number): Problem => ({
  code: 'not-read',
  severity: 'warning',
  path: `line ${line}`,
  message: 'A quotation mark in this row is never closed: it was read as an ordinary character.',
});

/** Reads tables. */
export const csvReader: Reader = {
  *read(text, options) {
    const reading = withSeenTitles(yield* csvSteps(text, options));
    const problems = [...problemsOfReading(reading), ...reading.notes];
    const { columns } = reading;
    if (reading.kept > 0) return { file: reading.file, problems, reading, columns };
    return { file: undefined, problems: [noStory(NO_EVENTS, reading.leftOut), ...problems], reading, columns };
  },
};

const NO_EVENTS =
  'This table holds no event that can be shown: a row with a date and a title, under a header that names them.';
