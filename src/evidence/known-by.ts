import type { TimelineDate } from '../dates/types.ts';
import type { Citation, TimelineEvent } from '../model/types.ts';
import { roleOf } from './roles.ts';

/** When a citation could be known: its `known`, else when its article was published; undefined where neither is given. */
export const knownDate = ({ known, article }: Citation): TimelineDate | undefined => known ?? article.published;

/** The moment from which a citation was surely known, UTC ms; Infinity where it has no date, or one without an end. */
export const surelyKnownFrom = (citation: Citation): number => knownDate(citation)?.end.latest ?? Infinity;

/** The citations that count as of a moment, and how many do not because they have no date. */
export interface KnownCitations {
  readonly citations: readonly Citation[];
  readonly undated: number;
}

/**
 * The citations of an event that were surely known before a moment. A calendar date counts as UTC. O(citations).
 * @param asOf UTC ms, exclusive; Infinity means all, those without a date too.
 */
export function citationsAsOf({ citations }: TimelineEvent, asOf: number): KnownCitations {
  if (asOf === Infinity) return { citations, undated: 0 };
  return {
    citations: citations.filter((citation) => surelyKnownFrom(citation) <= asOf),
    undated: citations.filter((citation) => !knownDate(citation)).length,
  };
}

/** Whether a citation speaks of its event: a silent one does not. */
export const speaks = (citation: Citation): boolean => roleOf(citation) !== 'silent';

/**
 * Whether an article had surely spoken of an event before a moment; where none had, it is not shown as of then. O(citations).
 * @param asOf UTC ms, exclusive; as of Infinity each event is known.
 */
export const isKnown = (event: TimelineEvent, asOf: number): boolean =>
  asOf === Infinity || citationsAsOf(event, asOf).citations.some(speaks);
