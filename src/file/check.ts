import type { AwaitedCitation, CheckedFile } from './checked-types.ts';
import { DecodedText } from './json/decode.ts';
import { type Draft, link } from './link.ts';
import type { Problem } from './problem.ts';
import { readJson } from './json/read-json.ts';
import { createReport, type Report } from './report.ts';
import { fileSchema } from './schema.ts';
import { compile, readRecords } from './compile-schema.ts';
import { runSteps, type Steps } from './steps.ts';
import type { Walk } from './reader.ts';

/** What is good of an events file, and what is wrong with the rest. */
export interface Checked {
  readonly file: CheckedFile;
  /** At most 1,000, in the order in which they were found: errors before warnings where there are more. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly errorCount: number;
  /** Citations that were left out since their articles are not there. */
  readonly awaited: readonly AwaitedCitation[];
}

/**
 * Checks an events file: a record that cannot be read is left out and reported, and all others stand.
 * Never throws and never changes its argument. Time is linear in the size of the input.
 * @param input the file as an object, or as JSON text (a byte order mark, comments and trailing commas are let pass), also as
 * `decodeText` gives it.
 * @param onStep called after every some hundred records with the share of the work that is done, 0 to 1.
 */
export function checkFile(input: unknown, onStep?: (done: number) => void): Checked {
  return runSteps(checkSteps(input), onStep);
}

/** `checkFile` in steps of a millisecond or two, so that a page may live between them. Yields the share that is done. */
export function* checkSteps(input: unknown): Steps<Checked> {
  const report = createReport();
  let found: Found = NOTHING;
  try {
    found = yield* check(input, report);
  } catch {
    // Only an object whose own code throws on being read comes here: a getter, a proxy.
    report.add('wrong-shape', 'error', [], { detail: 'plain data that can be read' });
  }
  const { problems, problemCount, errorCount } = report;
  return { ...found, problems, problemCount, errorCount };
}

type Found = Pick<Checked, 'file' | 'awaited'>;
const NOTHING: Found = { file: { categories: [], articles: [], events: [] }, awaited: [] };

let read: ReturnType<typeof compile> | undefined;

function* check(given: unknown, report: Report): Steps<Found> {
  const isDecoded = given instanceof DecodedText;
  const input = isDecoded ? given.text : given;
  const value = typeof input === 'string' ? yield* readJson(input, report) : input;
  if (isDecoded && given.problem) report.take(given.problem);
  read ??= compile(fileSchema, true);
  const walk: Walk = { report, at: [], dates: new Map(), lists: [] };
  const draft = (value === undefined && typeof input === 'string' ? undefined : read(value, walk, 0, 'error')) as
    | (Draft & Omit<CheckedFile, keyof Draft> & { $schema?: string })
    | undefined;
  if (!draft) return NOTHING;
  for (const done of readRecords(walk)) yield 0.3 + 0.4 * done;
  const linked = yield* link(draft, report);
  const { $schema: _, ...rest } = draft;
  const { categories, articles, events, awaited } = linked;
  return { file: { ...rest, categories, articles, events }, awaited };
}
