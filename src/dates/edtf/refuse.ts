/** Messages that need more than a template. Kept apart from the parser, because a page whose dates are all valid never loads them. */
export interface Explanations {
  /** The message for a date that is valid up to index `at` and is followed by something else. */
  readonly strayText: (text: string, at: number) => string;
  /** The message for a text with two slashes, which may be a day (2024/11/29) or no date at all (2024/2025/2026). */
  readonly twoSlashes: (text: string) => string;
  /** English name of month 1 to 12. */
  readonly monthName: (month: number) => string;
}

/** Reports why a text is refused, and at which index of the whole text. Returns undefined so that a parser can write `return refuse(…)`. */
export type Refuse = (position: number, reason: string | ((explain: Explanations) => string)) => undefined;
