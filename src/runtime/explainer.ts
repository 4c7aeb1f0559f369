import type { Finding } from '../file/finding.ts';
import type { Problem } from '../file/problem.ts';
import { Part, warnOfMissing } from '../source/part.ts';
import type { ParsedTimeline } from '../model/parse-timeline.ts';
import type { HelpWithDates } from '../source/help-with-dates.ts';
import type { FoundProblems } from '../views/status/problems.ts';

/** Puts what the check found into words, and lists it. The words are loaded when there is something to say. */
export class Explainer {
  readonly #words = new Part(
    () => import('./problem-words.ts'),
    () => warnOfMissing('the words for problems', 'problems have codes in place of sentences, and are not listed'),
  );
  readonly #changed: () => void;
  #dates: HelpWithDates<ParsedTimeline> | undefined;
  #loading: Promise<unknown> | undefined;

  /** @param changed called when there is more to list than before. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * What is listed of a story; undefined before the words are loaded.
   * @param all whether also problems that cost no record.
   */
  list(parsed: ParsedTimeline, all: boolean): FoundProblems | undefined {
    const words = this.#words.now;
    if (!words) return undefined;
    this.#dates ??= new words.HelpWithDates(this.#changed);
    return { found: this.#dates.help(parsed, parsed.timeline.lang), all, template: words.problemsTemplate };
  }

  /** Whether words for findings are on their way. */
  get isLoading(): boolean {
    return this.#loading !== undefined;
  }

  /**
   * Calls back with the problems that findings are: now, or once the words for them are loaded, unless `cancel` or another call
   * comes first. Never throws. O(findings).
   */
  explain(findings: readonly Finding[], use: (problems: readonly Problem[]) => void): void {
    this.cancel();
    const words = this.#words.now;
    if (findings.length === 0) use([]);
    else if (words) use(words.explainFindings(findings));
    else void this.#load(findings, use);
  }

  /** The words that are on their way are no longer waited for. */
  cancel(): void {
    this.#loading = undefined;
  }

  /** Warns of a range that the page asked for and that is no date. */
  async warnOfRange(range: string): Promise<void> {
    const words = await this.#words.load();
    const why = words ? words.explainRefusal(range).message : 'this is not EDTF';
    console.warn(`<cited-timeline> range="${range}": ${why}`);
  }

  async #load(findings: readonly Finding[], use: (problems: readonly Problem[]) => void): Promise<void> {
    const loading = this.#words.load();
    this.#loading = loading;
    const words = await loading;
    if (this.#loading !== loading) return;
    this.#loading = undefined;
    use(words?.explainFindings(findings) ?? findings.map((finding) => ({ message: finding.code, ...finding })));
  }
}
