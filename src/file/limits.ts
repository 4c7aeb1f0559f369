/** Sizes that no sensible events file exceeds. Longer texts and lists are cut, and the report says so. */
export const LIMITS = {
  /** UTF-16 code units of any text. */
  text: 10_000,
  /** UTF-16 code units of a date. */
  date: 1_000,
  /** Events, and articles, of one file. */
  records: 1_000_000,
  /** Categories of a file; citations, people, and ids in `before` and `after` of one event. */
  items: 1_000,
  /** Problems that a report keeps; more are only counted. */
  problems: 1_000,
} as const;

/** Records processed in one step of a check, which takes a millisecond or two. */
export const STEP = 500;
