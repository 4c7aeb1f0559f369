import { needsDateHelp, type Problem } from '../file/problem.ts';
import { Part, warnOfMissing } from './part.ts';

/** An object with problems. */
interface WithProblems {
  readonly problems: readonly Problem[];
}

/** Maximum number of problems to help with: as many as a page lists. The date reader takes up to a millisecond for each. */
const MAX_PROBLEMS = 200;

/** Adds suggestions for dates that cannot be read: what they most likely mean. Loads the words of all languages when there is such a date. */
export class HelpWithDates<Found extends WithProblems> {
  readonly #words = new Part(
    () => import('../file/explain/date-help.ts'),
    () => warnOfMissing('the reader of dates in words', 'problems are listed without proposals'),
  );
  readonly #changed: () => void;
  #asked: Found | undefined;
  #helped: Found | undefined;

  /** @param changed called when the words are loaded, so that `help` returns more than before. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Returns the object with suggestions for its first 200 problems, or the object itself until the words are loaded. */
  help(found: Found, lang: string): Found {
    if (found === this.#asked && this.#helped) return this.#helped;
    const first = found.problems.slice(0, MAX_PROBLEMS);
    if (!first.some(needsDateHelp)) return found;
    const words = this.#words.now;
    if (!words) {
      void this.#words.load().then((module) => module && this.#changed());
      return found;
    }
    this.#asked = found;
    const problems = [...words.withDateHelp(first, lang || undefined), ...found.problems.slice(MAX_PROBLEMS)];
    return (this.#helped = { ...found, problems });
  }
}
