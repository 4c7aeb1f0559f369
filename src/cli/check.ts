import { type Checked } from '../file/check.ts';
import { checkInFull } from '../file/check-in-full.ts';
import { harmless, type Problem } from '../file/problem.ts';
import type { Io } from './io.ts';
import { positionsOf } from './json-positions.ts';
import { type ReadStory, readStory } from './read-story.ts';

/** One file checked: what `--json` prints. */
interface Result {
  readonly file: string;
  /** Id of the format that was read. */
  readonly format: string;
  readonly events: number;
  readonly articles: number;
  readonly errors: number;
  readonly warnings: number;
  /** The first 1,000; those of a place in JSON with its line and column. */
  readonly problems: readonly Problem[];
}

/** Checks files one after the other and prints what is wrong with them. Returns the exit code. */
export async function check(files: readonly string[], json: boolean, io: Io): Promise<number> {
  const results: Result[] = [];
  let unreadable = 0;
  for (const file of files) {
    const name = file === '-' ? '<stdin>' : file;
    try {
      // One after the other, so that one file is in memory at a time.
      // oxlint-disable-next-line no-await-in-loop
      const result = await checkOne(file, name, io);
      results.push(result);
      if (!json) print(result, io);
    } catch (error) {
      unreadable++;
      io.err(`${harmless(name)}: cannot be read: ${harmless((error as Error).message)}`);
    }
  }
  if (json) io.out(JSON.stringify(results, null, 2));
  return unreadable ? 2 : results.some(({ errors }) => errors) ? 1 : 0;
}

async function checkOne(file: string, name: string, io: Io): Promise<Result> {
  const onStep = progress(name, io);
  const read = await readStory(await io.read(file), file === '-' ? '' : file, onStep);
  return describe(name, read, read.story === undefined ? undefined : checkInFull(read.story, onStep));
}

/** Prints once a second how far the work is. */
function progress(name: string, io: Io): (done: number) => void {
  let last = io.now();
  return (done) => {
    if (io.now() - last < 1000) return;
    last = io.now();
    io.err(`${harmless(name)}: ${Math.floor(100 * done)} % …`);
  };
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
      ...(read.format === 'html' ? read.problems : withPositions(read.problems, read.text)),
      // The check of what a reader made knows no places in the file
      ...(read.format === 'json' ? withPositions(checked?.problems ?? [], read.text) : (checked?.problems ?? [])),
    ],
  };
}

/** Problems of JSON text with the lines and columns of their paths. */
function withPositions(problems: readonly Problem[], text: string): Problem[] {
  const positions = positionsOf(
    text,
    problems.map(({ path }) => path),
  );
  return problems.map((problem) => Object.assign({}, positions.get(problem.path), problem));
}

function print({ file, events, articles, errors, warnings, problems }: Result, io: Io): void {
  const name = harmless(file);
  for (const { line, column, severity, code, path, message, text, suggestion } of problems) {
    const position = line === undefined ? '' : `:${line}:${column}`;
    // A reader names the place in its own words
    const place = line === undefined && path !== '' && code !== 'not-read' ? `${path}: ` : '';
    const found = text === undefined ? '' : ` Found: ${text}`;
    const better = suggestion === undefined ? '' : ` (did you mean ${suggestion}?)`;
    io.out(`${name}${position}: ${severity} ${code}: ${harmless(place + message)}${found}${better}`);
  }
  const more = errors + warnings - problems.length;
  if (more) io.out(`${name}: and ${count(more, 'more problem')}`);
  const verdict = errors + warnings ? `${count(errors, 'error')}, ${count(warnings, 'warning')}` : 'no problems';
  io.out(`${name}: ${count(events, 'event')} and ${count(articles, 'article')} can be shown; ${verdict}`);
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
