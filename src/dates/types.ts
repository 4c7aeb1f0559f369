/**
 * The finest unit that a date names. Of a mask over the year alone: `1XXX` is of a millennium, `19XX` of a century, `199X` and any
 * other (`1XX3`) of a decade. Of an interval or a set it is the finest among its dates.
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

/** One end of a date: the half-open window `[earliest, latest)` in UTC ms in which it lies, ±Infinity where open or unknown. */
export interface DateWindow {
  readonly earliest: number;
  readonly latest: number;
  /** The source says "about" (`~`, `%`) of this end. Never widens the window. */
  readonly approximate: boolean;
  /** The source doubts this end (`?`, `%`). Never widens the window. */
  readonly uncertain: boolean;
  /**
   * The window is only possible time, not a unit that the source names: it comes from unspecified digits (`2024-11-2X`, and `199X` and `19XX`
   * too, which mean some year of the decade or century), from significant digits (`1950S2`) or from a set of more than one date. False at an
   * open or unknown end: `openStart` and `openEnd` tell of those.
   */
  readonly loose: boolean;
  /** The window is a season of spring to winter, whose bounds are a convention: its ends are soft. */
  readonly soft?: true;
}

/** A stretch of possible time, half-open in UTC ms, ±Infinity where open. */
export interface DatePiece {
  readonly earliest: number;
  readonly latest: number;
}

/**
 * What is known of when something happened. Everything that lays out, sorts, filters or counts uses these bounds,
 * never one made-up moment. Of an instant, `start` and `end` are the same window.
 */
export interface TimelineDate {
  /** EDTF (ISO 8601-2:2019), as written. */
  readonly edtf: string;
  /**
   * `instant`: at some moment in the window (so too `[…]`, one of a set); `interval`: lasted from a moment in `start` to one in `end`.
   * `{…}`, all of a set, is an interval from its first date to its last, with `set` to say that it may have gaps.
   */
  readonly kind: 'instant' | 'interval';
  /** The date is a set: `one` of its members, or `all` of them. */
  readonly set?: 'one' | 'all';
  /** At an open or unknown end the window reaches to the far bound of the other end, since a start comes before its end. */
  readonly start: DateWindow;
  readonly end: DateWindow;
  /**
   * The stretches that a set or a mask with gaps is made of (`[2024-11-05,2024-11-12]`, `2024-1X-05`), in order, none meeting the next;
   * absent where there is one only, and where there are more than 40: then the window from the first to the last stands for them.
   */
  readonly pieces?: readonly DatePiece[];
  readonly precision: Precision;
  /** Some part of the date is "about". */
  readonly approximate: boolean;
  /** Some part of the date is in doubt. */
  readonly uncertain: boolean;
  /** Why `start.earliest` is −Infinity, or was until it was tightened: `..`, or nothing written. */
  readonly openStart?: 'open' | 'unknown';
  /** Why `end.latest` is Infinity, or was until it was tightened. */
  readonly openEnd?: 'open' | 'unknown';
  /** The bounds are narrower than the text, since the event came before or after others; the text stays as written, and so do words for it. */
  readonly tightened?: true;
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
