import { type Checked } from '../../file/check.ts';
import { checkInFull } from '../../file/check-in-full.ts';
import { clip } from '../../file/problem.ts';
import type { ParseDateTextOptions } from '../../date-words/parse-date-text.ts';
import { positionsIn } from '../json-positions.ts';
import { certainDateReader } from './certain-date.ts';
import { certainFixes, withFixes } from './certain-fixes.ts';

/** Something that was mended in a file: what `--json` prints. */
export interface Mended {
  readonly code: string;
  readonly path: string;
  /** Where it stood, before anything was mended. */
  readonly line: number;
  readonly column: number;
  /** What stood there, at most 80 characters, and what stands there now. */
  readonly was: string;
  readonly is: string;
  /** Whether the words were kept, as `dateText`. */
  readonly keepsWords: boolean;
}

/** An events file after what is certain was mended, and what is still wrong with it. */
export interface MendedFile {
  readonly text: string;
  readonly mended: readonly Mended[];
  readonly checked: Checked;
}

/**
 * Mends an events file where it is certain what was meant. All else in its text stays as it is.
 * @param order of the numbers in dates, where the author has said it.
 * @param onStep called with the share of one check that is done.
 */
export function mend(
  written: string,
  order: ParseDateTextOptions['order'],
  onStep: (done: number) => void,
): MendedFile {
  let text = written;
  let checked = checkInFull(text, onStep);
  const mended: Mended[] = [];
  const seen = new Set<string>();
  // A check lists a thousand problems: there may be more behind them
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
