import type { Citation, TimelineEvent } from '../model/types.ts';
import { haveConflict } from './claims.ts';
import { articlesAmong } from './counts.ts';
import { inUtc } from './in-utc.ts';
import { voicesOf } from './roles.ts';
import { statusOf } from './status.ts';
import type { Status } from './types.ts';

/** What a label and a mark tell of the evidence of an event: `assess` in short, without lists. */
export interface EvidenceSummary {
  /** Number of articles that speak of it. */
  readonly articles: number;
  /** Number of voices that attest it: at most so many are independent. */
  readonly attesting: number;
  /** Number of these that have not retracted it. */
  readonly standing: number;
  readonly disputing: number;
  readonly retracting: number;
  readonly datesConflict: boolean;
  readonly status: Status;
}

/** Sums up the evidence of an event, or what some of its citations say of it. O(citations), a third of what `assess` costs. */
export function summarize(event: TimelineEvent, citations: readonly Citation[] = event.citations): EvidenceSummary {
  const attesting = voicesOf(citations, 'attests');
  const retracting = voicesOf(citations, 'retracts');
  const datesConflict = haveConflict(citations);
  return {
    articles: articlesAmong(citations),
    attesting: attesting.size,
    standing: [...attesting].filter((voice) => !retracting.has(voice)).length,
    disputing: voicesOf(citations, 'disputes').size,
    retracting: retracting.size,
    datesConflict,
    status: statusOf(inUtc(event), citations, datesConflict),
  };
}
