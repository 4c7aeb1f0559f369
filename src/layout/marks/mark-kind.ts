import type { DatePiece, TimelineDate } from '../../dates/types.ts';

/** Solid: certainly all of this time. Pale and outlined: at some moment or for some part of it. */
export type MarkStyle = 'solid' | 'pale';

/** A stretch of time drawn in one style: UTC ms, half-open, `earliest < latest`. */
export interface Stretch extends DatePiece {
  readonly style: MarkStyle;
  /** Whether the source doubts it; its outline is then dashed. */
  readonly uncertain: boolean;
}

/**
 * One kind of mark: the dates it is for, and what it shows of them. Plot and list gutter draw from this alone. Open and
 * approximate ends look the same on every kind, so they are not part of it: `layoutMark` and `symbolOf` read them from
 * the date.
 */
export interface MarkKind {
  readonly name: 'moment' | 'window' | 'span' | 'one-of' | 'all-of';
  readonly isKindOf: (date: TimelineDate) => boolean;
  /** The mark is a dot if it would be narrower than this number of dots. */
  readonly dotBelow: number;
  /** Style of the dot if no part of the date is approximate or uncertain; otherwise every dot is pale. */
  readonly dotStyle: MarkStyle;
  /** Symbol for the date if there is no time axis, as in the gutter of the list. */
  readonly symbol: 'dot' | 'bar';
  /** Whether the stretches are separate and joined by a thin line; otherwise they follow each other without gaps. */
  readonly isLinked: boolean;
  /**
   * What is drawn if there is room for more than a dot, in order of time.
   * @param earliest earliest possible start of the date, UTC ms; open dates begin at the edge of the data, or at
   *   -Infinity
   * @param latest latest possible end, likewise
   */
  readonly stretches: (date: TimelineDate, earliest: number, latest: number) => readonly Stretch[];
}
