import { clip, type Problem } from '../../file/problem.ts';
import { type Columns, EMPTY } from './columns.ts';
import type { DateEvidence, ShownOrder } from './date-cells.ts';

/** Facts about a table that need a remark. */
export interface TableFacts {
  readonly columns: Columns;
  readonly evidence: DateEvidence;
  /** The order of day and month with which its dates were read, if the dates showed it. */
  readonly shown: ShownOrder | undefined;
  /** Number of rows whose date could not be read, so that the year column was used. */
  readonly datedByYear: number;
  /** Number of rows that were read although they have fewer cells than the header. */
  readonly short: number;
}

/** Warnings about assumptions that were made, and columns that were not read. */
export function tableNotes({ columns, evidence, shown, datedByYear, short }: TableFacts): Problem[] {
  const unread = columns.explain
    .filter(({ role, why }) => role === undefined && why !== EMPTY)
    .map(({ column }) => `“${clip(column)}”`);
  const first = shown?.order === 'DMY' ? 'day' : 'month';
  return [
    shown && `Dates such as ${shown.by} are read ${first} first, since ${shown.by} can be read in no other way.`,
    evidence.clocks.note,
    evidence.years.areHistorical &&
      'Numbers in place of dates were read as years, negative ones as years before Christ: -300 is 300 BCE.',
    datedByYear > 0 && `Rows of which the year alone was read, since their dates cannot be: ${datedByYear}.`,
    short > 0 && `Rows with fewer cells than the header, whose last cells were taken as empty: ${short}.`,
    unread.length > 0 && `Columns that were not read: ${unread.slice(0, 20).join(', ')}.`,
    ...columns.unknown.map((name) => `The map names “${clip(name)}”, which is no role, or no column of the table.`),
  ].flatMap((message) => (message ? [note(message)] : []));
}

const note = (message: string): Problem => ({ code: 'not-read', severity: 'warning', path: '', message });
