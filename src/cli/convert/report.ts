import type { ReadResult } from '../../readers/reader.ts';
import type { LeftOut } from '../../readers/reading.ts';
import type { Problem } from '../../file/problem.ts';
import type { Account } from './account.ts';

/** What became of a file: what `--report` and `--json` write. `kept + left.length === records`. */
export interface FileReport extends Account {
  /** Id of the format that was read; null where none was. */
  readonly format: string | null;
  /** What the author should know of what was kept. */
  readonly notes: readonly LeftOut[];
  /** Why the file could not be read. */
  readonly error?: string;
  /** What the columns of a table were taken for, with `--explain`; `role` is null where a column was not read. */
  readonly columns?: ReturnType<typeof columnsOf>;
}

/** A problem as a note. */
export const noteOf = ({ path, message, text = '' }: Problem): LeftOut => ({ where: path, why: message, raw: text });

/** The columns of a table, as JSON can say them. */
export const columnsOf = (
  columns: NonNullable<ReadResult['columns']>,
): readonly { readonly column: string; readonly role: string | null; readonly why: string }[] =>
  columns.map(({ column, role, why }) => ({ column, role: role ?? null, why }));

/**
 * The report as JSON: of one file an object, of several a list in which each has its name.
 * @param isOne whether one file was asked for, and not a pattern or several, which may be one by chance.
 */
export function reportText(reports: ReadonlyMap<string, FileReport>, isOne: boolean): string {
  const [first] = reports.values();
  const all = [...reports].map(([file, report]) => Object.assign({ file }, report));
  return JSON.stringify(isOne && first ? first : all, null, 2);
}
