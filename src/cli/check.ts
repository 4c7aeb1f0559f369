import type { Checked } from '../file/check.ts';
import { checkInFull } from '../file/check-in-full.ts';
import { decodeText } from '../file/json/decode.ts';
import { harmless, type Problem } from '../file/problem.ts';
import { positionsOf } from './json-positions.ts';
import type { Io } from './io.ts';

/** One file checked: what `--json` prints, each problem with its line and column. */
interface Result {
  readonly file: string;
  readonly events: number;
  readonly articles: number;
  readonly errors: number;
  readonly warnings: number;
  /** The first 1,000. */
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
      const decoded = decodeText(await io.read(file));
      const result = describe(name, decoded.text, checkInFull(decoded, progress(name, io)));
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

/** Says once a second how far the check is. */
function progress(name: string, io: Io): (done: number) => void {
  let last = io.now();
  return (done) => {
    if (io.now() - last < 1000) return;
    last = io.now();
    io.err(`${harmless(name)}: ${Math.floor(100 * done)} % …`);
  };
}

function describe(file: string, text: string, { file: good, problems, problemCount, errorCount }: Checked): Result {
  const places = positionsOf(
    text,
    problems.map(({ path }) => path),
  );
  return {
    file,
    events: good.events.length,
    articles: good.articles.length,
    errors: errorCount,
    warnings: problemCount - errorCount,
    problems: problems.map((problem) => Object.assign({}, places.get(problem.path), problem)),
  };
}

function print({ file, events, articles, errors, warnings, problems }: Result, io: Io): void {
  const name = harmless(file);
  for (const { line, column, severity, code, message, text, suggestion } of problems) {
    const found = text === undefined ? '' : ` Found: ${text}`;
    const better = suggestion === undefined ? '' : ` (did you mean ${suggestion}?)`;
    io.out(`${name}:${line}:${column}: ${severity} ${code}: ${message}${found}${better}`);
  }
  const more = errors + warnings - problems.length;
  if (more) io.out(`${name}: and ${count(more, 'more problem')}`);
  const verdict = errors + warnings ? `${count(errors, 'error')}, ${count(warnings, 'warning')}` : 'no problems';
  io.out(`${name}: ${count(events, 'event')} and ${count(articles, 'article')} can be shown; ${verdict}`);
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
