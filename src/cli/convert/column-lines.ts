import { clip, harmless } from '../../file/problem.ts';
import type { ReadResult } from '../../readers/reader.ts';

/**
 * How the columns of a table were read and why, as lines for a terminal; for any other file, a line saying that it has
 * no columns.
 */
export function columnLines(columns: ReadResult['columns']): string[] {
  if (!columns) return ['it is no table, and has no columns to explain'];
  if (columns.length === 0) return ['it is a sheet of TimelineJS, whose columns are read by their names'];
  const rows = columns.map(
    ({ column, role, why }) => [clip(column) || '(no header)', role ?? '–', harmless(why)] as const,
  );
  const [width, roleWidth] = [0, 1].map((i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map(([column, role, why]) => `${column.padEnd(width!)}  ${role.padEnd(roleWidth!)}  ${why}`);
}
