/** Sentences that take more than a template; kept apart from the parser, which pages need where all dates are good, too. */
export interface Explanations {
  /** The message for a date that is valid up to index `at`, where something else follows. */
  readonly strayText: (text: string, at: number) => string;
  /** The message for a text with two slashes, which may be a day (2024/11/29) or no date at all (2024/2025/2026). */
  readonly twoSlashes: (text: string) => string;
  /** English name of month 1 to 12. */
  readonly monthName: (month: number) => string;
}

/**
 * Tells that a text is refused: where (index in the whole text) and why. Returns undefined, so that a parser can return the call
 * itself.
 */
export type Refuse = (at: number, reason: string | ((explain: Explanations) => string)) => undefined;
