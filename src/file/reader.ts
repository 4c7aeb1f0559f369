import type { TimelineDate } from '../dates/types.ts';
import type { CheckCode, Severity } from './problem.ts';
import type { Detail, Report } from './report.ts';

/**
 * Reads a value: returns what is valid in it, or undefined after reporting why there is nothing. `context.path` is the path of the
 * value, a stack whose first `depth` entries count; `severity` is that of a problem that loses the value.
 */
export type ValueReader = (value: unknown, context: ReadContext, depth: number, severity: Severity) => unknown;

/** What the readers of one file share. */
export interface ReadContext {
  readonly report: Report;
  /** Keys and indices from the top of the file to the value being read; entries beyond its depth are left over. */
  readonly path: (string | number)[];
  /** Dates parsed so far by text, undefined where one is refused; except for those that `parseCommonDate` reads. */
  readonly dates: Map<string, TimelineDate | undefined>;
  /** The file's lists of records in file order, which are read after all else, some records at a time. */
  readonly recordLists: RecordList[];
}

/** A list of records that is not read yet. */
export interface RecordList {
  readonly key: string | number;
  readonly total: number;
  /** Reads the records from one index to before another. */
  readonly read: (from: number, to: number) => void;
}

/** Reports a value at the path of its reader. Returns undefined, so that a reader can return the call itself. */
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

/** Detail of the problem of data whose own code (a getter, a proxy) throws when it is read. */
export const UNREADABLE = { detail: 'plain data that can be read' };
