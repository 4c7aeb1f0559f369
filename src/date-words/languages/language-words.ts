/** How a language with blanks between its words writes dates, besides the names of months. All in normal form, `|` between alternatives. */
export interface LanguageWords {
  /** The only order of dates in numbers alone, except in some countries, which `languageOf` names. */
  readonly order?: 'DMY';
  /** Tags of the same language with other names of months. */
  readonly also?: readonly string[];
  /** Endings of names of months that change with the grammatical case. */
  readonly endings?: RegExp;
  /** Prepositions that are written as one letter before a month, without a blank, and the English word for each. */
  readonly prefixes?: Readonly<Record<string, string>>;
  /** Words before and after the number of a century, which is in digits or Roman, and its ordinal ending. */
  readonly century: { readonly before?: string; readonly after?: string; readonly suffix?: string };
  /** Words before and after the first year of a decade. */
  readonly decade: { readonly before?: string; readonly after?: string };
  /** Patterns for phrases whose word order differs, and their English; `$1` stands for a captured part. */
  readonly phrases?: readonly (readonly [pattern: string, english: string])[];
  /**
   * The words for each English word in capitals. Words for '' are left out before a date, words for YEAR everywhere; INSIDE means "to"
   * between two dates and is left out before one.
   */
  readonly words: Readonly<Record<string, string>>;
}
