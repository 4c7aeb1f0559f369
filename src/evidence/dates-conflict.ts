import type { TimelineEvent } from '../model/types.ts';
import { haveConflict } from './have-conflict.ts';

/**
 * Whether two dates that citations claim for an event have no moment in common: the field `datesConflict` of its evidence. Fast enough
 * for many events: O(citations), and allocates nothing if all dates have a moment in common.
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
