import type { TimelineArticle } from '../model/types.ts';

/** The dated articles in order of publication. An article is drawn at the middle of the bounds of its publication date. */
export interface Rail {
  readonly total: number;

  /**
   * Id of the article at a position, which must be below `total`; if it is not known, that of the last known one before it. O(1).
   * @param count number of articles from there, of which one that can be opened is preferred; 1 by default
   */
  idAt(position: number, count?: number): string;

  /** The time at which the article at a position is drawn, ms of the axis; does not decrease with the position. O(1). */
  timeAt(position: number): number;

  /** The time at which an article is drawn, ms of the axis; NaN if it has no date. O(1). */
  timeOf(article: TimelineArticle): number;

  /** Position of the first article at or after a time; `total` if there is none. O(log total). */
  firstFrom(time: number): number;

  /** Position of the first article after a time; `total` if there is none. O(log total). */
  firstAfter(time: number): number;
}
