import type { TimelineDate } from '../dates/types.ts';
import type { CheckCode, Severity } from './problem.ts';
import type { Detail, Report } from './report.ts';

/**
 * Reads a value: returns its valid part, or undefined after reporting why nothing is valid. `context.path` is the path of the value, a
 * stack of which only the first `depth` entries are used; `severity` is the severity of a problem that loses the value.
 */
export type ValueReader = (value: unknown, context: ReadContext, depth: number, severity: Severity) => unknown;

/** Functions by the key of a list of records, each of which turns a record that was read into one of another form with the same fields. */
export type FinishRecords = Readonly<Record<string, (record: never) => object>>;

/** State shared by the readers of one file. */
export interface ReadContext {
  readonly report: Report;
  /** Keys and indices from the top of the file to the value being read. Entries beyond its depth are leftovers and have no meaning. */
  readonly path: (string | number)[];
  /** Dates parsed so far, by text; undefined for a refused one. Does not contain dates that `parseCommonDate` reads. */
  readonly dates: Map<string, TimelineDate | undefined>;
  /** The file's lists of records in file order. They are read after everything else, some records at a time. */
  readonly recordLists: RecordList[];
  readonly finish: FinishRecords;
  /** Whether articles were found inside citations. */
  hasArticlesInPlace: boolean;
}

/** A list of records that is not read yet. */
export interface RecordList {
  readonly key: string | number;
  readonly total: number;
  /** Reads the records in order, some hundred in a step. Yields the number of those that are read. */
  readonly read: () => Iterable<number>;
}

/** Reports a value at the path of its reader. Returns undefined so that a reader can write `return refuse(…)`. */
export function refuse(
  context: ReadContext,
  depth: number,
  severity: Severity,
  code: CheckCode,
  value: unknown,
  more: Detail = {},
): undefined {
  context.report.add(code, severity, context.path.slice(0, depth), { value, ...more });
  return undefined;
}

/** Detail of the problem for data that throws when it is read (a getter, a proxy). */
export const UNREADABLE = { detail: 'plain data that can be read' };
