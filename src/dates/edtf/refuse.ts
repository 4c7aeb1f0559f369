/** Sentences that take more than a template; kept apart from the parser, which pages need where all dates are good, too. */
export interface Explanations {
  /** The message for a date that is valid up to index `at`, where something else follows. */
  readonly strayText: (text: string, at: number) => string;
  /** The message for a text with two slashes, which may be a day (2024/11/29) or no date at all (2024/2025/2026). */
  readonly twoSlashes: (text: string) => string;
  /** English name of month 1 to 12. */
  readonly monthName: (month: number) => string;
}

/** Reports why a text is refused, and at which index of the whole text. Returns undefined, so that a parser can return the call itself. */
export type Refuse = (position: number, reason: string | ((explain: Explanations) => string)) => undefined;
