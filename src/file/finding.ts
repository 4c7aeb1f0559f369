import type { Problem } from './problem.ts';

/**
 * A problem as the check finds it, before it is put into words: `explainFindings` turns it into a `Problem`. The two are separate because
 * most pages have no problems and then do not load the texts.
 */
export interface Finding extends Omit<Problem, 'message'> {
  /** Present if the finding comes from a reader or the decoder, which write complete messages themselves. */
  readonly message?: string;
  /** Replaces the `$` in the sentence of the code. */
  readonly detail?: string | number | undefined;
  /** The offending value in full, if it is a text or a number. */
  readonly value?: string | number;
  /** The schema format that the value should have. */
  readonly format?: string | undefined;
  /** Valid names; the one nearest to `value` is suggested. */
  readonly names?: readonly string[];
}
