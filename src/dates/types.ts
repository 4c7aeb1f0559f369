/**
 * The finest unit that a date names; for an interval or a set, the finest among its dates. A masked year without a month is a
 * millennium (`1XXX`), a century (`19XX`) or a decade (`199X` and any other, such as `1XX3`).
 */
export type Precision =
  | 'millennium'
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

/** One end of a date: the half-open window `[earliest, latest)` in UTC ms in which it lies; ±Infinity if open or unknown. */
export interface DateWindow {
  readonly earliest: number;
  readonly latest: number;
  /** The source qualifies this end with "about" (`~`, `%`). Never widens the window. */
  readonly approximate: boolean;
  /** The source doubts this end (`?`, `%`). Never widens the window. */
  readonly uncertain: boolean;
  /**
   * The window is a range of possible times, not one unit that the source names. It comes from unspecified digits (`2024-11-2X`, and also
   * `199X` and `19XX`: some year of the decade or century), from significant digits (`1950S2`) or from a set of more than one date. False
   * for an open or unknown end: see `openStart` and `openEnd`.
   */
  readonly loose: boolean;
  /** The window is a season from spring to winter, whose bounds are only a convention. */
  readonly soft?: true;
}

/** A stretch of possible time, half-open in UTC ms; ±Infinity if open. */
export interface DatePiece {
  readonly earliest: number;
  readonly latest: number;
}

/**
 * What is known about when something happened. Layout, order, filters and counts all use these bounds, never one invented moment.
 * For an instant, `start` and `end` are the same window.
 */
export interface TimelineDate {
  /** EDTF (ISO 8601-2:2019), as written. */
  readonly edtf: string;
  /**
   * `instant`: happened at some moment in the window; a one-of set (`[…]`) is an instant, too. `interval`: lasted from a moment in `start`
   * to one in `end`. An all-of set (`{…}`) is an interval from its first date to its last; `set` shows that it may have gaps.
   */
  readonly kind: 'instant' | 'interval';
  /** The date is a set: `one` of its members, or `all` of them. */
  readonly set?: 'one' | 'all';
  /** The window of an open or unknown end reaches to the far bound of the other end, since a start comes before its end. */
  readonly start: DateWindow;
  readonly end: DateWindow;
  /**
   * The separate stretches of a set or of a mask with gaps (`[2024-11-05,2024-11-12]`, `2024-1X-05`), in order of time, with a gap between
   * neighbours. Absent if there is only one, or more than 40: then use the whole window.
   */
  readonly pieces?: readonly DatePiece[];
  readonly precision: Precision;
  /** Some part of the date is "about". */
  readonly approximate: boolean;
  /** Some part of the date is in doubt. */
  readonly uncertain: boolean;
  /** Why `start.earliest` is −Infinity, or was before the date was tightened: the author wrote `..` (open) or nothing (unknown). */
  readonly openStart?: 'open' | 'unknown';
  /** Why `end.latest` is Infinity, or was before the date was tightened. */
  readonly openEnd?: 'open' | 'unknown';
  /** The bounds are narrower than those of `edtf`, because the event came before or after others. `edtf`, and words made from it, stay as written. */
  readonly tightened?: true;
  /** The date has a time of day without a zone: it is drawn as written, as if it were UTC, and never converted to a reader's zone. */
  readonly floating: boolean;
}

/** Why a date was refused, and where in its text. */
export interface DateProblem {
  /** The whole text that was refused. */
  readonly text: string;
  /** Index in `text` (UTF-16 code units) where the fault begins. */
  readonly at: number;
  /** A sentence for the author: what is wrong. */
  readonly message: string;
  /** What to write instead, if that is clear. */
  readonly suggestion?: string;
}
