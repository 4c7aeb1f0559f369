import type { ReadResult } from '../../readers/reader.ts';
import type { LeftOut } from '../../readers/reading.ts';
import type { Problem } from '../../file/problem.ts';
import type { Account } from './account.ts';

/** The result for a file: the output of `--report` and `--json`. `kept + left.length === records`. */
export interface FileReport extends Account {
  /** Id of the format that was read; null if none was. */
  readonly format: string | null;
  /** Remarks for the author about what was kept. */
  readonly notes: readonly LeftOut[];
  /** Why the file could not be read. */
  readonly error?: string;
  /** With `--explain`: how the columns of a table were read; `role` is null for a column that was not read. */
  readonly columns?: ReturnType<typeof columnsOf>;
}

/** A problem as a note. */
export const noteOf = ({ path, message, text = '' }: Problem): LeftOut => ({ where: path, why: message, raw: text });

/** The columns of a table in a form that JSON can represent. */
export const columnsOf = (
  columns: NonNullable<ReadResult['columns']>,
): readonly { readonly column: string; readonly role: string | null; readonly why: string }[] =>
  columns.map(({ column, role, why }) => ({ column, role: role ?? null, why }));

/**
 * The report as JSON: an object for one file, a list of named objects for several.
 * @param isOne whether one file was given by name, rather than a pattern or list that may happen to match one file
 */
export function reportText(reports: ReadonlyMap<string, FileReport>, isOne: boolean): string {
  const [first] = reports.values();
  const all = [...reports].map(([file, report]) => Object.assign({ file }, report));
  return JSON.stringify(isOne && first ? first : all, null, 2);
}
