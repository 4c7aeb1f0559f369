/** How a language with blanks between its words writes dates, without the names of months. All in normal form, `|` between alternatives. */
export interface LanguageWords {
  /** The only order of dates of numbers only, except in some countries, which `languageOf` lists. */
  readonly order?: 'DMY';
  /** Tags of variants of the language with other names of months. */
  readonly also?: readonly string[];
  /** Endings that month names take in other grammatical cases. */
  readonly endings?: RegExp;
  /** One-letter prepositions that are joined to a month without a blank, and the English word for each. */
  readonly prefixes?: Readonly<Record<string, string>>;
  /** Words before and after the number of a century, and the ordinal ending of the number, which is in digits or Roman numerals. */
  readonly century: { readonly before?: string; readonly after?: string; readonly suffix?: string };
  /** Words before and after the first year of a decade. */
  readonly decade: { readonly before?: string; readonly after?: string };
  /** Patterns for phrases whose word order differs, and their English; `$1` stands for a captured part. */
  readonly phrases?: readonly (readonly [pattern: string, english: string])[];
  /**
   * The words for each English word in capitals. Words for '' are dropped before a date, words for YEAR everywhere; INSIDE means "to"
   * between two dates and is dropped before one.
   */
  readonly words: Readonly<Record<string, string>>;
}
