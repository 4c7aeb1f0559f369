import { harmless } from '../../file/problem.ts';
import { count, problemLine } from '../problem-lines.ts';
import { columnLines } from './column-lines.ts';
import type { ReadFile } from './read-file.ts';

/** Maximum number of lines about one file. */
const LINES = 1000;

/** Whether nothing in a file was left out. */
export const isKeptWhole = ({ report, problems }: ReadFile): boolean =>
  report.error === undefined && report.left.length === 0 && problems.every(({ severity }) => severity !== 'error');

/** The lines to print about a file that was read. @param explain whether to say how the columns of a table were read */
export function* linesOf(
  { name, report, problems, unlisted = 0, checked, columns }: ReadFile,
  explain: boolean,
): Iterable<string> {
  const file = harmless(name);
  if (report.error !== undefined) {
    yield report.error;
    return;
  }
  if (explain) for (const line of columnLines(columns)) yield `${file}: ${line}`;
  for (const problem of problems.slice(0, LINES)) yield problemLine(name, problem);
  const more = Math.max(0, problems.length - LINES) + unlisted;
  if (more > 0) yield `${file}: and ${count(more, 'more problem')}; --report FILE has every record that was left out`;
  const { format, records, kept, left } = report;
  const counted = `${kept} of ${count(records, 'record')} kept, ${left.length} left out`;
  yield `${file}: ${checked ? counted : `nothing could be read; ${counted}`} (${format})`;
}
