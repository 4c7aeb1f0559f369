/** What is absurd in an events file. Longer texts are cut, longer lists end early, and the report says so. */
export const LIMITS = {
  /** UTF-16 code units of any text. */
  text: 10_000,
  /** UTF-16 code units of a date. */
  date: 1_000,
  /** Events, and articles, of one file. */
  records: 1_000_000,
  /** Categories of a file; citations, people, and neighbours in time of one event. */
  items: 1_000,
  /** Problems kept; more are counted only. */
  problems: 1_000,
} as const;

/** Records dealt with in one step of a check, which takes a millisecond or two. */
export const STEP = 500;
