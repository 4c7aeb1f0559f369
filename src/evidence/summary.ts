import type { Citation, TimelineEvent } from '../model/types.ts';
import { haveConflict } from './have-conflict.ts';
import { articlesAmong } from './counts.ts';
import { inUtc } from './in-utc.ts';
import { voicesOf } from './roles.ts';
import { statusOf } from './status.ts';
import type { Status } from './types.ts';

/** The evidence of an event as shown by its label and mark: a short form of `assess` without lists. */
export interface EvidenceSummary {
  /** Number of articles that mention it. */
  readonly articles: number;
  /** Number of voices that attest it; the number of independent voices may be lower. */
  readonly attesting: number;
  /** Number of these that have not retracted it. */
  readonly standing: number;
  readonly disputing: number;
  readonly retracting: number;
  readonly datesConflict: boolean;
  readonly status: Status;
}

/** Summarizes the evidence of an event by the given citations. O(citations), a third of the cost of `assess`. */
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
