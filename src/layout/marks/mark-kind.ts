import type { DatePiece, TimelineDate } from '../../dates/types.ts';

/** Solid: all of this time. Pale and outlined: some moment or part of it. */
export type MarkStyle = 'solid' | 'pale';

/** A stretch of time that is drawn in one way: UTC ms, half-open, `earliest < latest`. */
export interface Stretch extends DatePiece {
  readonly style: MarkStyle;
  /** Whether the source doubts it: its outline is dashed. */
  readonly uncertain: boolean;
}

/**
 * One kind of mark: which dates it is for, and what it shows of them. Plot and list gutter draw from this alone. Open and
 * approximate ends look the same on every kind, so they are no part of it: `layoutMark` and `symbolOf` read them from the date.
 */
export interface MarkKind {
  readonly name: 'moment' | 'window' | 'span' | 'one-of' | 'all-of';
  readonly isKindOf: (date: TimelineDate) => boolean;
  /** The mark is a dot where it would be narrower than this number of dots. */
  readonly dotBelow: number;
  /** Style of the dot, if nothing of the date is approximate or uncertain: then every dot is pale. */
  readonly dotStyle: MarkStyle;
  /** What stands for the date where there is no time axis, as in the gutter of the list. */
  readonly symbol: 'dot' | 'bar';
  /** Whether the stretches stand apart and a thin line joins them; else they follow one upon the other from end to end. */
  readonly isLinked: boolean;
  /**
   * What is drawn where there is room for more than a dot, in order of time.
   * @param earliest when the date may begin at the earliest, UTC ms; open dates begin at the edge of the data, or at -Infinity
   * @param latest when it may end at the latest, likewise
   */
  readonly stretches: (date: TimelineDate, earliest: number, latest: number) => readonly Stretch[];
}
