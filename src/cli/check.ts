import { checkInFull } from '../file/check-in-full.ts';
import { type Checked } from '../file/check.ts';
import { clip, harmless, type Problem } from '../file/problem.ts';
import type { ReadOptions } from '../readers/reader.ts';
import { failureOf } from './file-errors.ts';
import { fixFile } from './fix/fix-file.ts';
import type { Mended } from './fix/mend.ts';
import type { Io } from './io.ts';
import { count, problemLine, withPositions } from './problem-lines.ts';
import { progress } from './progress.ts';
import { type ReadStory, readStory } from './read-story.ts';

/** How to check files. */
export interface CheckOptions {
  /** Prints the findings as JSON. */
  readonly json: boolean;
  /** Fixes events files if it is certain what was meant. */
  readonly fix: boolean;
  /** Order of day, month and year in numeric dates that are fixed. */
  readonly order: ReadOptions['order'];
}

/** The result for one file: the output of `--json`. */
interface Result {
  readonly file: string;
  /** Id of the format that was read. */
  readonly format: string;
  readonly events: number;
  readonly articles: number;
  readonly errors: number;
  readonly warnings: number;
  /** The first 1,000 problems; those with a position in JSON have line and column. */
  readonly problems: readonly Problem[];
  /** What was fixed before, with `--fix`. */
  readonly mended?: readonly Mended[];
}

/** Checks files one after the other and prints what is wrong with them. Returns the exit code. */
export async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  // Standard output is reserved for the fixed text
  const print = options.fix && files.includes('-') ? io.err : io.out;
  const results: Result[] = [];
  let unreadable = 0;
  for (const file of files) {
    const name = file === '-' ? '<stdin>' : file;
    try {
      // One after the other, so that one file is in memory at a time.
      // oxlint-disable-next-line no-await-in-loop
      const result = await checkOne(file, name, options, io);
      results.push(result);
      if (!options.json) for (const line of linesOf(result)) print(line);
    } catch (error) {
      unreadable++;
      io.err(failureOf(name, error));
    }
  }
  if (options.json) print(JSON.stringify(results, null, 2));
  return unreadable ? 2 : results.some(({ errors }) => errors) ? 1 : 0;
}

async function checkOne(file: string, name: string, { fix, order }: CheckOptions, io: Io): Promise<Result> {
  const onStep = progress(name, io);
  const bytes = await io.read(file);
  const read = await readStory(bytes, file === '-' ? '' : file, onStep);
  const fixed = fix ? await fixFile(file, bytes, read, order, io, onStep) : {};
  if (fixed.note) io.err(`${harmless(name)}: ${fixed.note}`);
  const checked = fixed.checked ?? (read.story === undefined ? undefined : checkInFull(read.story, onStep));
  const result = describe(name, { ...read, text: fixed.text ?? read.text }, checked);
  return fix ? { ...result, mended: fixed.mended ?? [] } : result;
}

function describe(file: string, read: ReadStory, checked: Checked | undefined): Result {
  const errors = read.problems.filter(({ severity }) => severity === 'error').length + (checked?.errorCount ?? 0);
  const total = read.problems.length + (checked?.problemCount ?? 0);
  return {
    file,
    format: read.format,
    events: checked?.file.events.length ?? 0,
    articles: checked?.file.articles.length ?? 0,
    errors,
    warnings: total - errors,
    problems: [
      ...withPositions(read.problems, read.text),
      // The check of a reader's result has no positions in the file
      ...(read.format === 'json' ? withPositions(checked?.problems ?? [], read.text) : (checked?.problems ?? [])),
    ],
  };
}

function* linesOf({ file, events, articles, errors, warnings, problems, mended }: Result): Iterable<string> {
  const name = harmless(file);
  for (const { line, column, code, was, is, keepsWords } of mended ?? []) {
    const words = keepsWords ? ', and `dateText` keeps the words' : '';
    yield `${name}:${line}:${column}: fixed ${code}: ${was} is now ${clip(is)}${words}`;
  }
  for (const problem of problems) yield problemLine(file, problem);
  const more = errors + warnings - problems.length;
  if (more) yield `${name}: and ${count(more, 'more problem')}`;
  const verdict = errors + warnings ? `${count(errors, 'error')}, ${count(warnings, 'warning')}` : 'no problems';
  yield `${name}: ${count(events, 'event')} and ${count(articles, 'article')} can be shown; ${verdict}`;
  if (!mended) return;
  const left = problems.filter(({ suggestion }) => suggestion !== undefined).length;
  const rest = left ? `; ${count(left, 'suggestion')} not certain, left to you` : '';
  yield `${name}: ${count(mended.length, 'problem')} fixed${rest}`;
}
