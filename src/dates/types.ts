/** The finest unit that a date names. */
export type Precision =
  | 'century'
  | 'decade'
  | 'year'
  | 'season'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second'
  | 'millisecond';

/** One end of a date: the half-open window `[earliest, latest)` in UTC ms in which it lies, ±Infinity where open or unknown. */
export interface DateWindow {
  readonly earliest: number;
  readonly latest: number;
  /** The source says "about" (`~`, `%`) of this end. Never widens the window. */
  readonly approximate: boolean;
  /** The source doubts this end (`?`, `%`). Never widens the window. */
  readonly uncertain: boolean;
  /** The window is not one unit of the calendar: it comes from unspecified digits (`2024-11-2X`) or from a set. */
  readonly loose: boolean;
}

/**
 * What is known of when something happened. Everything that lays out, sorts, filters or counts uses these bounds,
 * never one made-up moment. Of an instant, `start` and `end` are the same window.
 */
export interface TimelineDate {
  /** EDTF (ISO 8601-2:2019), as written. */
  readonly edtf: string;
  /** `instant`: at some moment in the window; `interval`: lasted from a moment in `start` to one in `end`. */
  readonly kind: 'instant' | 'interval';
  readonly start: DateWindow;
  readonly end: DateWindow;
  readonly precision: Precision;
  /** Some part of the date is "about". */
  readonly approximate: boolean;
  /** Some part of the date is in doubt. */
  readonly uncertain: boolean;
  readonly openStart?: 'open' | 'unknown';
  readonly openEnd?: 'open' | 'unknown';
  /** A time of day without a zone: drawn as written, as if it were UTC, and never moved into a reader's zone. */
  readonly floating: boolean;
}

/** Why a date was refused, and where in its text. */
export interface DateProblem {
  /** The whole text that was refused. */
  readonly text: string;
  /** Index in `text` (UTF-16 code units) at which the trouble begins. */
  readonly at: number;
  /** A sentence for the author: what is wrong. */
  readonly message: string;
  /** What to write in its place, where that can be told. */
  readonly suggestion?: string;
}
