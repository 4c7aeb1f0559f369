import type { Finding } from '../file/finding.ts';
import type { Problem } from '../file/problem.ts';
import { Part, warnOfMissing } from '../source/part.ts';
import type { ParsedTimeline } from '../model/parse-timeline.ts';
import type { HelpWithDates } from '../source/help-with-dates.ts';
import type { FoundProblems } from '../views/status/problems.ts';

/** Puts findings of the check into words, and lists them. The words are loaded when there are findings. */
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
   * The list of problems of a story; 'soon' while the words are loaded, undefined if there is none.
   * @param all whether to include problems that cost no record.
   */
  list(parsed: ParsedTimeline, all: boolean): FoundProblems | 'soon' | undefined {
    const words = this.#words.now;
    if (!words) return this.isLoading && (all ? parsed.problemCount : parsed.errorCount) ? 'soon' : undefined;
    this.#dates ??= new words.HelpWithDates(this.#changed);
    return { found: this.#dates.help(parsed, parsed.timeline.lang), all, template: words.problemsTemplate };
  }

  /** Whether words for findings are being loaded. */
  get isLoading(): boolean {
    return this.#loading !== undefined;
  }

  /**
   * Calls back with findings as problems: at once, or when their words are loaded, unless `cancel` or another call
   * comes first. Never throws. O(findings).
   */
  explain(findings: readonly Finding[], use: (problems: readonly Problem[]) => void): void {
    this.cancel();
    const words = this.#words.now;
    if (findings.length === 0) use([]);
    else if (words) use(words.explainFindings(findings));
    else void this.#load(findings, use);
  }

  /** Stops waiting for the words that are being loaded. */
  cancel(): void {
    this.#loading = undefined;
  }

  /** Warns about a range set by the page that is not a date. */
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
