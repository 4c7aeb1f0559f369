import type { TimelineDate } from '../dates/types.ts';

/** The levels of keyboard navigation, from the whole story down to the articles of one event. */
export const LEVELS = ['story', 'year', 'month', 'event', 'article'] as const;
export type Level = (typeof LEVELS)[number];

/** A part of the story at one of the upper levels: the shown events whose earliest start is within one unit of time. */
export interface Span {
  readonly level: Level;
  /** The unit; undefined for the whole story. */
  readonly date: TimelineDate | undefined;
  /** Bounds of the unit, ms of the axis, `start < end`. */
  readonly start: number;
  readonly end: number;
  /** Positions `lo` to `hi - 1` in the selection. */
  readonly lo: number;
  readonly hi: number;
  /** Number of different articles that these events cite; undefined if the store does not know it. */
  readonly articles: number | undefined;
}
