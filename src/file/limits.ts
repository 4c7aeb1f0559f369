/** Sizes that no sensible events file exceeds. Longer texts and lists are cut and reported. */
export const LIMITS = {
  /** UTF-16 code units of any text. */
  text: 10_000,
  /** UTF-16 code units of a quote, and of each of the texts around it. */
  quote: 500,
  /** UTF-16 code units of a date. */
  date: 1_000,
  /** Events, and articles, of one file. */
  records: 1_000_000,
  /** Categories and publishers of a file; the items of any list within a record. */
  items: 1_000,
  /** Problems that a report keeps; further ones are only counted. */
  problems: 1_000,
} as const;

/** Number of records processed in one step of a check; a step takes a millisecond or two. */
export const STEP = 500;

/** JSON text of this length or more is parsed in parts; UTF-16 code units. */
export const LONG_JSON = 500_000;
