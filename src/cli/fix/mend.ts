import { type Checked } from '../../file/check.ts';
import { checkInFull } from '../../file/check-in-full.ts';
import { clip } from '../../file/problem.ts';
import type { ParseDateTextOptions } from '../../date-words/parse-date-text.ts';
import { positionsIn } from '../json-positions.ts';
import { certainDateReader } from './certain-date.ts';
import { certainFixes, withFixes } from './certain-fixes.ts';

/** A fix made in a file: part of the output of `--json`. */
export interface Mended {
  readonly code: string;
  readonly path: string;
  /** Its position before anything was fixed. */
  readonly line: number;
  readonly column: number;
  /** The old value, at most 80 characters, and the new one. */
  readonly was: string;
  readonly is: string;
  /** Whether the words were kept as `dateText`. */
  readonly keepsWords: boolean;
}

/** An events file after the certain fixes, and the problems that remain. */
export interface FixedText {
  readonly text: string;
  readonly mended: readonly Mended[];
  readonly checked: Checked;
}

/**
 * Fixes an events file if it is certain what was meant. Everything else in its text stays as it is.
 * @param order order of the numbers in dates, if the author stated it
 * @param onStep called with the finished share of each check
 */
export function mend(written: string, order: ParseDateTextOptions['order'], onStep: (done: number) => void): FixedText {
  let text = written;
  let checked = checkInFull(text, onStep);
  const mended: Mended[] = [];
  const seen = new Set<string>();
  // A check lists at most a thousand problems; more may follow
  for (;;) {
    const readDate = certainDateReader(checked.file.lang ?? 'en', order);
    const fixes = certainFixes(text, checked.problems, readDate).filter(({ problem }) => !seen.has(problem.path));
    if (fixes.length === 0) return { text, mended, checked };
    const at = positionsIn(text);
    for (const { problem, span, was, is, keepsWords } of fixes) {
      const { code, path } = problem;
      seen.add(path);
      mended.push({ code, path, ...at(span.from), was: clip(was), is, keepsWords });
    }
    text = withFixes(text, fixes);
    checked = checkInFull(text, onStep);
  }
}
