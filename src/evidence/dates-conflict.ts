import type { TimelineEvent } from '../model/types.ts';
import { haveConflict } from './claims.ts';

/** Whether two dates that citations give an event leave no moment in common. O(citations); where fewer than two give one, it is cheap. */
export function datesConflict({ citations }: TimelineEvent): boolean {
  let dated = 0;
  for (const { date } of citations) if (date) dated++;
  return dated > 1 && haveConflict(citations);
}
