import { needsDateHelp, type Problem } from '../file/problem.ts';
import { Part, warnOfMissing } from './part.ts';

/** What holds problems. */
interface WithProblems {
  readonly problems: readonly Problem[];
}

/** As many problems as a page lists; the reader of dates takes up to a millisecond for each. */
const MOST = 200;

/** Says of dates that cannot be read what they most likely mean. The words of all languages are loaded when there is such a date. */
export class HelpWithDates<Found extends WithProblems> {
  readonly #words = new Part(
    () => import('../file/explain/date-help.ts'),
    () => warnOfMissing('the reader of dates in words', 'problems are listed without proposals'),
  );
  readonly #changed: () => void;
  #asked: Found | undefined;
  #helped: Found | undefined;

  /** @param changed called when there is more to say than before. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The same with what is known by now of the first 200 problems. */
  help(found: Found, lang: string): Found {
    if (found === this.#asked && this.#helped) return this.#helped;
    const first = found.problems.slice(0, MOST);
    if (!first.some(needsDateHelp)) return found;
    const words = this.#words.now;
    if (!words) {
      void this.#words.load().then((module) => module && this.#changed());
      return found;
    }
    this.#asked = found;
    const problems = [...words.withDateHelp(first, lang || undefined), ...found.problems.slice(MOST)];
    return (this.#helped = { ...found, problems });
  }
}
