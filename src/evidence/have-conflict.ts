import type { TimelineDate } from '../dates/types.ts';
import type { Citation } from '../model/types.ts';
import { areDisjoint } from './conflict.ts';
import { isDated, withdrawalsAmong } from './withdrawals.ts';

/** Whether two of the claimed dates that are not withdrawn have no moment in common. O(citations). */
export function haveConflict(citations: readonly Citation[]): boolean {
  const isWithdrawn = withdrawalsAmong(citations);
  const dates: TimelineDate[] = [];
  for (const citation of citations) if (isDated(citation) && !isWithdrawn(citation)) dates.push(citation.date);
  return areDisjoint(dates);
}
