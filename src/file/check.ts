import type { CheckedFile } from './checked.ts';
import { type Draft, link } from './link.ts';
import type { Problem } from './problem.ts';
import { readJson } from './read-json.ts';
import { createReport, type Report } from './report.ts';
import { fileSchema } from './schema.ts';
import { compile } from './read-schema.ts';

/** What is good of an events file, and what is wrong with the rest. */
export interface Checked {
  readonly file: CheckedFile;
  /** The first 1,000. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly errorCount: number;
}

/**
 * Checks an events file: a record that cannot be read is left out and reported, and all others stand.
 * Never throws and never changes its argument. Time is linear in the size of the input.
 * @param input the file as an object, or as JSON text (a byte order mark, comments and trailing commas are let pass).
 * @param onRecord called before each record of a top-level list is read, with its index and the number of its kind.
 */
export function checkFile(input: unknown, onRecord?: (index: number, total: number) => void): Checked {
  const report = createReport();
  let file: CheckedFile = { categories: [], articles: [], events: [] };
  try {
    file = check(input, report, onRecord);
  } catch {
    // Only an object whose own code throws on being read comes here: a getter, a proxy.
    report.add('wrong-shape', 'error', [], { detail: 'plain data that can be read' });
  }
  const { problems, problemCount, errorCount } = report;
  return { file, problems, problemCount, errorCount };
}

let read: ReturnType<typeof compile> | undefined;

function check(input: unknown, report: Report, onRecord?: (index: number, total: number) => void): CheckedFile {
  const value = typeof input === 'string' ? readJson(input, report) : input;
  read ??= compile(fileSchema);
  const draft = (
    value === undefined && typeof input === 'string'
      ? undefined
      : read(value, { report, at: [], dates: new Map(), onRecord }, 0, 'error')
  ) as (Draft & Omit<CheckedFile, keyof Draft> & { $schema?: string }) | undefined;
  if (!draft) return { categories: [], articles: [], events: [] };
  const linked = link(draft, report);
  const { $schema: _, ...rest } = draft;
  const { categories, articles, events } = linked;
  return { ...rest, categories, articles, events };
}
