import type { parseDate } from '../dates/parse-date.ts';
import type { CheckCode, Severity } from './problem.ts';
import type { Detail, Report } from './report.ts';

/**
 * Reads a value: what is good of it, or undefined after reporting why there is nothing. `at` is the path of what is
 * read, as a stack of which the first `depth` entries count; `severity` is what it costs to lose the value.
 */
export type Reader = (value: unknown, walk: Walk, depth: number, severity: Severity) => unknown;

/** One run of a reader over one file. */
export interface Walk {
  readonly report: Report;
  readonly at: (string | number)[];
  /** Dates read so far that are not plain days or moments, by their text. */
  readonly dates: Map<string, ReturnType<typeof parseDate>>;
  /** The file's lists of records, in the order in which they stand in it: read after the rest, some records at a time. */
  readonly lists: {
    readonly key: string | number;
    readonly total: number;
    readonly read: (from: number, to: number) => void;
  }[];
}

/** Reports a value at the path of its reader, and gives nothing in its place. */
export function refuse(
  walk: Walk,
  depth: number,
  severity: Severity,
  code: CheckCode,
  value: unknown,
  more: Detail = {},
): undefined {
  walk.report.add(code, severity, walk.at.slice(0, depth), { value, ...more });
  return undefined;
}
