import type { PlainDate } from '../dates/edtf/edtf-text.ts';

/** What a text was read as. */
export interface TextReading {
  readonly edtf: string;
  /** Year, month and day, where it is one date of the calendar without a clock. */
  readonly plain?: PlainDate;
}

/** What the readers of words share. */
export interface TextContext {
  /** The day, month or year that relative words count from. */
  readonly reference: PlainDate | undefined;
  readonly order: 'DMY' | 'MDY' | 'YMD' | undefined;
  /** Phrases that may still be tried: what two ends share is found by trying, and nobody writes a date that needs more. */
  readonly budget: { left: number };
  /** Read also what is only likely: for a suggestion. */
  readonly lenient: boolean;
  /**
   * Says why a text cannot be read; the first reason given is shown. What is wrong with one `end` of a span is a reason only if the rest
   * makes sense. Always undefined, so that a reader can return it.
   */
  refuse(message: string, of?: 'end'): undefined;
}

export type Read = (words: string[], context: TextContext) => TextReading | undefined;

/** A whole text that is read, and what its groups become; a group that took no part is ''. */
export type Rule = readonly [pattern: RegExp, read: Read];
export const rule = (pattern: string, read: Read): Rule => [new RegExp(`^(?:${pattern})$`), read];

/** What the first rule that fits and can read the text makes of it. */
export function readBy(rules: readonly Rule[], text: string, context: TextContext): TextReading | undefined {
  for (const [pattern, read] of rules) {
    const found = pattern.exec(text);
    const result =
      found &&
      read(
        found.slice(1).map((word) => word ?? ''),
        context,
      );
    if (result) return result;
  }
  return undefined;
}
