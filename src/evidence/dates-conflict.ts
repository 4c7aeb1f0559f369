import type { TimelineEvent } from '../model/types.ts';
import { haveConflict } from './claims.ts';

/**
 * Whether two dates that citations give an event leave no moment in common: `datesConflict` of its evidence, for many events at once.
 * O(citations), and without any object where all dates have a moment in common.
 */
export function datesConflict({ citations }: TimelineEvent): boolean {
  let [lastStart, firstEnd] = [-Infinity, Infinity];
  for (const { date } of citations) {
    if (!date) continue;
    lastStart = Math.max(lastStart, date.start.earliest);
    firstEnd = Math.min(firstEnd, date.end.latest);
  }
  return firstEnd <= lastStart && haveConflict(citations);
}
