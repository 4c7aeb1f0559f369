import type { TimelineDate } from '../dates/types.ts';
import type { Citation, TimelineEvent } from '../model/types.ts';
import { roleOf } from './roles.ts';

/** When a citation could be known: its `known`, or else the publication of its article; undefined if neither is given. */
export const knownDate = ({ known, article }: Citation): TimelineDate | undefined => known ?? article.published;

/** The moment from which a citation was certainly known, UTC ms; Infinity if it has no date, or one with an open end. */
export const surelyKnownFrom = (citation: Citation): number => knownDate(citation)?.end.latest ?? Infinity;

/** The citations that count as of a moment, and the number of those that do not count because they have no date. */
export interface KnownCitations {
  readonly citations: readonly Citation[];
  readonly undated: number;
}

/**
 * The citations of an event that were certainly known before a moment. A calendar date counts as UTC. O(citations).
 * @param asOf UTC ms, exclusive; Infinity means all, including those without a date.
 */
export function citationsAsOf({ citations }: TimelineEvent, asOf: number): KnownCitations {
  if (asOf === Infinity) return { citations, undated: 0 };
  return {
    citations: citations.filter((citation) => surelyKnownFrom(citation) <= asOf),
    undated: citations.filter((citation) => !knownDate(citation)).length,
  };
}

/** Whether a citation mentions its event; a silent one does not. */
export const speaks = (citation: Citation): boolean => roleOf(citation) !== 'silent';

/** The moment from which an article had certainly mentioned an event, UTC ms; Infinity if there is none. O(citations). */
export const knownFrom = ({ citations }: TimelineEvent): number =>
  citations.reduce((first, each) => (speaks(each) ? Math.min(first, surelyKnownFrom(each)) : first), Infinity);

/**
 * Whether an article had certainly mentioned an event before a moment. If not, the event is not shown as of that moment. O(citations).
 * @param asOf UTC ms, exclusive; for Infinity every event is known.
 */
export const isKnown = (event: TimelineEvent, asOf: number): boolean =>
  asOf === Infinity || citationsAsOf(event, asOf).citations.some(speaks);
