import type { PendingCitation, CheckedFile } from './checked-types.ts';
import { DecodedText } from './json/decode.ts';
import { type Draft, link } from './link.ts';
import type { Problem } from './problem.ts';
import { readJson } from './json/read-json.ts';
import { createReport, type Report } from './report.ts';
import { fileSchema } from './schema.ts';
import { compileSchema } from './compile-schema.ts';
import { readRecords } from './read-list.ts';
import { runSteps, type Steps } from './steps.ts';
import { type ReadContext, UNREADABLE } from './reader.ts';

/** The valid part of an events file, and the problems of the rest. */
export interface Checked {
  readonly file: CheckedFile;
  /** At most 1,000, in the order in which they were found. Where there are more, errors are kept before warnings. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly errorCount: number;
  /** Citations that were left out because their articles are not in the file. */
  readonly pendingCitations: readonly PendingCitation[];
}

/**
 * Checks an events file: a record that cannot be read is reported and left out, and all others stay. The way of a file:
 *
 * 1. `json/` decodes and parses JSON text; an object is taken as it is.
 * 2. `compile-schema.ts` makes readers (`read-object.ts`, `read-list.ts`, `read-value.ts`) of the schema (`schema.ts`), which keep what
 *    is valid and report the rest to `report.ts`; dates come back parsed.
 * 3. `link.ts` merges equal articles (`merge-articles.ts`), gives every record a unique id (`assign-ids.ts`), follows citations
 *    (`link-citations.ts`) and the order of events (`link-order.ts`), which tightens their dates (`event-order.ts`).
 * 4. `explain/` adds suggestions for dates in words, loaded where there is such a problem (`check-in-full.ts`).
 *
 * Never throws and never changes its argument. Time is linear in the size of the input.
 * @param input the file as an object, or as JSON text (a byte order mark, comments and trailing commas are accepted), also as
 * returned by `decodeText`.
 * @param onStep called after every some hundred records with the share of the work that is done, 0 to 1.
 */
export function checkFile(input: unknown, onStep?: (done: number) => void): Checked {
  return runSteps(checkSteps(input), onStep);
}

/** `checkFile` in steps of a millisecond or two, so that a page stays responsive. Yields the share that is done, 0 to 1. */
export function* checkSteps(input: unknown): Steps<Checked> {
  const report = createReport();
  let found: Found = EMPTY;
  try {
    found = yield* check(input, report);
  } catch {
    // Thrown only by the code of the given object itself: a getter, a proxy
    report.add('wrong-shape', 'error', [], UNREADABLE);
  }
  const { problems, problemCount, errorCount } = report;
  return { ...found, problems, problemCount, errorCount };
}

type Found = Pick<Checked, 'file' | 'pendingCitations'>;
const EMPTY: Found = { file: { categories: [], articles: [], events: [] }, pendingCitations: [] };

function* check(given: unknown, report: Report): Steps<Found> {
  const isDecoded = given instanceof DecodedText;
  const input = isDecoded ? given.text : given;
  const value = typeof input === 'string' ? yield* readJson(input, report) : input;
  if (isDecoded && given.problem) report.addProblem(given.problem);
  const read = compileSchema(fileSchema, true);
  const context: ReadContext = { report, path: [], dates: new Map(), recordLists: [] };
  const draft = (value === undefined && typeof input === 'string' ? undefined : read(value, context, 0, 'error')) as
    | (Draft & Omit<CheckedFile, keyof Draft> & { $schema?: string })
    | undefined;
  if (!draft) return EMPTY;
  for (const done of readRecords(context)) yield 0.3 + 0.4 * done;
  const linked = yield* link(draft, report);
  const { $schema: _, ...rest } = draft;
  const { categories, articles, events, pendingCitations } = linked;
  return { file: { ...rest, categories, articles, events }, pendingCitations };
}
