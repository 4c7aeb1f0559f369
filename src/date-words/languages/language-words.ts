/** How one language that parts its words by blanks writes dates, beyond the names of its months. All in normal form, `|` between words. */
export interface LanguageWords {
  /** Dates in numbers alone are written in this order and in no other; not in some countries, which `languageOf` names. */
  readonly order?: 'DMY';
  /** Tags of the same language that name months otherwise. */
  readonly also?: readonly string[];
  /** The last letters of a month that its case changes. */
  readonly endings?: RegExp;
  /** Letters that are written together with the month after them, and the English word for them. */
  readonly prefixes?: Readonly<Record<string, string>>;
  /** What stands around a number of a century, in digits or Roman, and around the first year of a decade. */
  readonly century: { readonly before?: string; readonly after?: string; readonly suffix?: string };
  readonly decade: { readonly before?: string; readonly after?: string };
  /** Whole texts in which the words have another order, `$1` for what stands in them. */
  readonly phrases?: readonly (readonly [pattern: string, english: string])[];
  /** The words for an English one. Those of '' say nothing before a date, those of YEAR nowhere; INSIDE is "to" between two dates, and nothing before one. */
  readonly words: Readonly<Record<string, string>>;
}
