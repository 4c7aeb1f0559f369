import type { PendingCitation, CheckedFile } from './checked-types.ts';
import { DecodedText } from './json/decoded-text.ts';
import { type Draft, link } from './link.ts';
import type { Finding } from './finding.ts';
import { readJson } from './json/read-json.ts';
import type { GetRare, RareChecks } from './rare.ts';
import { createReport, type Report } from './report.ts';
import { fileSchema } from './schema.ts';
import { compileSchema } from './compile-schema.ts';
import { readRecords } from './read-list.ts';
import type { Steps } from './steps.ts';
import { type ReadContext, UNREADABLE } from './reader.ts';

/** The valid part of an events file, and the faults of the rest, not yet in words. */
export interface CheckFindings {
  readonly file: CheckedFile;
  /** At most 1,000, in the order in which they were found. If there are more, errors are kept in preference to warnings. */
  readonly findings: readonly Finding[];
  readonly problemCount: number;
  readonly errorCount: number;
  /** Citations that were left out because their articles are not in the file. */
  readonly pendingCitations: readonly PendingCitation[];
  /** Number of articles at the end of the list that were written only inside citations. */
  readonly articlesInPlace: number;
}

/**
 * `checkFile` in steps of a millisecond or two, which keeps a page responsive, and without the texts of problems. Yields the
 * share that is done, 0 to 1.
 */
export function* checkSteps(input: unknown, getRare: GetRare<RareChecks>): Steps<CheckFindings> {
  const report = createReport();
  let found: Found = EMPTY;
  try {
    found = yield* check(input, report, getRare);
  } catch {
    // Only code of the given object itself can throw here: a getter or a proxy
    report.add('wrong-shape', 'error', [], UNREADABLE);
  }
  const { findings, problemCount, errorCount } = report;
  return { ...found, findings, problemCount, errorCount };
}

type Found = Pick<CheckFindings, 'file' | 'pendingCitations' | 'articlesInPlace'>;
const EMPTY: Found = { file: { categories: [], articles: [], events: [] }, pendingCitations: [], articlesInPlace: 0 };

function* check(given: unknown, report: Report, getRare: GetRare<RareChecks>): Steps<Found> {
  const isDecoded = given instanceof DecodedText;
  const input = isDecoded ? given.text : given;
  const value = typeof input === 'string' ? yield* readJson(input, report, getRare) : input;
  if (isDecoded && given.problem) report.addProblem(given.problem);
  const read = compileSchema(fileSchema, true);
  const context: ReadContext = { report, path: [], dates: new Map(), recordLists: [] };
  const draft = (value === undefined && typeof input === 'string' ? undefined : read(value, context, 0, 'error')) as
    | (Draft & Omit<CheckedFile, keyof Draft> & { $schema?: string })
    | undefined;
  if (!draft) return EMPTY;
  for (const done of readRecords(context)) yield 0.3 + 0.4 * done;
  const linked = yield* link(draft, report, getRare);
  const { $schema: _, publishers: __, ...rest } = draft;
  const { pendingCitations, articlesInPlace, ...records } = linked;
  return { file: { ...rest, ...records }, pendingCitations, articlesInPlace };
}
