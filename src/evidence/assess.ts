import type { Mutable, TimelineEvent } from '../model/types.ts';
import { claimsOf } from './claims.ts';
import { haveConflict } from './have-conflict.ts';
import { firstKnown, lagTo } from './first-known.ts';
import { citationsAsOf } from './known-by.ts';
import { inUtc } from './in-utc.ts';
import { statusOf } from './status.ts';
import type { Evidence, Role } from './types.ts';
import { groupByVoice } from './voices.ts';

export interface AssessOptions {
  /**
   * UTC ms, exclusive: only citations that were certainly known before this moment count, by their `known` or else by the publication of
   * their article. If absent or Infinity, all count. A calendar date counts as UTC.
   */
  readonly asOf?: number;
}

/**
 * What follows from the citations of an event: who attests it, how they date it, and since when it is known. Computed again at each call;
 * `Assessor` caches it. O(citations), plus O(n log n) for n different dates among them.
 * @param given an event of a timeline that `buildTimeline` or `parseTimeline` made, which resolves aliases and owners.
 */
export function assess(given: TimelineEvent, { asOf = Infinity }: AssessOptions = {}): Evidence {
  const event = inUtc(given);
  const { citations, undated } = citationsAsOf(event, asOf);
  const voices = groupByVoice(citations);
  const countOf = (role: Role): number => voices.filter((voice) => voice.role === role).length;
  const claims = claimsOf(event, citations);
  const datesConflict = haveConflict(citations);
  const known = firstKnown(citations);
  const evidence: Mutable<Evidence> = {
    voices,
    attesting: countOf('attests'),
    disputing: countOf('disputes'),
    claims,
    datesConflict,
    status: statusOf(event, citations, datesConflict),
    undated,
  };
  if (known) {
    evidence.firstKnown = known;
    evidence.lag = lagTo(event, known);
  }
  return evidence;
}
