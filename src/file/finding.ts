import type { Problem } from './problem.ts';

/**
 * A problem as the check finds it, before it is put into words: `explainFindings` makes a `Problem` of it. The two are apart since
 * most pages have no problem, and need none of the words.
 */
export interface Finding extends Omit<Problem, 'message'> {
  /** There already where a reader, or the decoder, has said all that there is to say. */
  readonly message?: string;
  /** Replaces the `$` in the sentence of the code. */
  readonly detail?: string | number | undefined;
  /** The offending value in full, where it is a text or a number. */
  readonly value?: string | number;
  /** Format in the schema that the value should have. */
  readonly format?: string | undefined;
  /** Names of which the nearest one is suggested. */
  readonly names?: readonly string[];
}
