/** An EDTF text parsed into its parts, before anything is computed from it. Words and bounds are both made from this. */
export type DateTree = CalendarDate | DateInterval | DateSet;

/** Qualifiers that apply to a component: `~` is approximate, `?` uncertain, `%` both. */
export interface Qualified {
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** A month, day or season as written; `text` may hold X (`1X`, `XX`), and `min` to `max` are the values it may stand for. */
export interface Component extends Qualified {
  readonly text: string;
  readonly min: number;
  readonly max: number;
}

/** A year as written (`2024`, `-0044`, `199X`, `Y170000002`, `Y17E8S3`), and the range of astronomical years it may mean (0 is 1 BCE). */
export interface Year extends Component {
  /** Number of significant digits (`S`), if given; `min` and `max` then span all years with those digits. */
  readonly significant?: number;
}

/** A time of day. */
export interface Clock {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  /** Digits after the decimal point of the second, as written. */
  readonly fraction?: string;
  /** Offset from UTC in minutes (0 for Z); absent for a floating time. */
  readonly offset?: number;
}

/** One calendar date: a year, optionally with a month and day, or with a season. */
export interface CalendarDate {
  readonly type: 'date';
  readonly year: Year;
  readonly month?: Component;
  /** 21 to 41 as in ISO 8601-2, never with X; used instead of `month`. */
  readonly season?: Component;
  readonly day?: Component;
  readonly clock?: Clock;
}

/** `a/b`, `a/..` (open), `a/` (unknown). In `..a/b..` (on or before a, on or after b) each end is a one-of set with one open range. */
export interface DateInterval {
  readonly type: 'interval';
  readonly start: CalendarDate | DateSet | 'open' | 'unknown';
  readonly end: CalendarDate | DateSet | 'open' | 'unknown';
}

/** `[…]` is one of its members, `{…}` all of them. */
export interface DateSet extends Qualified {
  readonly type: 'set';
  readonly mode: 'one' | 'all';
  readonly members: readonly (CalendarDate | DateRange)[];
}

/** `a..b` inside a set; a missing end (`..b`, `a..`) means "or earlier", "or later". */
export interface DateRange {
  readonly type: 'range';
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}
