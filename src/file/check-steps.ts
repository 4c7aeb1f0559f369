import type { CheckedArticle, CheckedCitation, CheckedEvent, CheckedFile, PendingCitation } from './checked-types.ts';
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
import { type FinishRecords, type ReadContext, UNREADABLE } from './reader.ts';

/** The valid part of an events file, and the faults of the rest, not yet in words. */
export interface CheckFindings<Article = CheckedArticle, Event = CheckedEvent> {
  readonly file: Omit<CheckedFile, 'articles' | 'events'> & {
    readonly articles: readonly Article[];
    readonly events: readonly Event[];
  };
  /** At most 1,000, in the order in which they were found. If there are more, errors are kept in preference to warnings. */
  readonly findings: readonly Finding[];
  readonly problemCount: number;
  readonly errorCount: number;
  /** Citations that were left out because their articles are not in the file. */
  readonly pendingCitations: readonly PendingCitation[];
  /** Number of articles at the end of the list that were written only inside citations. */
  readonly articlesInPlace: number;
  /** The position in `file.articles` of the article of each citation, in the order of the events and their citations. */
  readonly cited: readonly number[];
}

/**
 * `checkFile` in steps of a millisecond or two, which keeps a page responsive, and without the texts of problems. Yields the
 * share that is done, 0 to 1.
 * @param leavesRecords whether the lists of records in long text are parsed while they are checked.
 * @param finish for articles and events: records are given another form as soon as they are read, while they are in the processor's cache.
 */
export function* checkSteps<Article = CheckedArticle, Event = CheckedEvent>(
  input: unknown,
  getRare: GetRare<RareChecks>,
  finish: FinishFile<Article, Event> | {} = {},
  leavesRecords = true,
): Steps<CheckFindings<Article, Event>> {
  const report = createReport();
  let found: Found = EMPTY;
  try {
    found = yield* check(input, report, getRare, finish, leavesRecords);
  } catch {
    // A list in text that was left may be not quite JSON: begins again and parses all of the text first
    if (leavesRecords) return yield* checkSteps(input, getRare, finish, false);
    // Only code of the given object itself can throw here: a getter or a proxy
    report.add('wrong-shape', 'error', [], UNREADABLE);
  }
  const { findings, problemCount, errorCount } = report;
  return { ...(found as Found & Pick<CheckFindings<Article, Event>, 'file'>), findings, problemCount, errorCount };
}

/** Makes records of another form from those that were read, which have lists of their own. */
export interface FinishFile<Article, Event> {
  readonly articles: (article: CheckedArticle) => Article;
  readonly events: (event: Omit<CheckedEvent, 'citations'> & { readonly citations: CheckedCitation[] }) => Event;
}

type Found = Pick<CheckFindings, 'file' | 'pendingCitations' | 'articlesInPlace' | 'cited'>;
const EMPTY: Found = {
  file: { categories: [], articles: [], events: [] },
  pendingCitations: [],
  articlesInPlace: 0,
  cited: [],
};

function* check(
  given: unknown,
  report: Report,
  getRare: GetRare<RareChecks>,
  finish: object,
  leavesRecords: boolean,
): Steps<Found> {
  const isDecoded = given instanceof DecodedText;
  const input = isDecoded ? given.text : given;
  const value = typeof input === 'string' ? yield* readJson(input, report, getRare, leavesRecords) : input;
  if (isDecoded && given.problem) report.addProblem(given.problem);
  const read = compileSchema(fileSchema, true);
  const context: ReadContext = {
    report,
    path: [],
    dates: new Map(),
    recordLists: [],
    finish: finish as FinishRecords,
    hasArticlesInPlace: false,
  };
  const draft = (value === undefined && typeof input === 'string' ? undefined : read(value, context, 0, 'error')) as
    | (Draft & Omit<CheckedFile, keyof Draft> & { $schema?: string })
    | undefined;
  if (!draft) return EMPTY;
  for (const done of readRecords(context)) yield 0.3 + 0.4 * done;
  const linked = yield* link(draft, context.hasArticlesInPlace, report, getRare);
  const { $schema: _, publishers: __, ...rest } = draft;
  const { pendingCitations, articlesInPlace, cited, ...records } = linked;
  return { file: { ...rest, ...records }, pendingCitations, articlesInPlace, cited };
}
