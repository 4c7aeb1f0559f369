import { DAY_MS } from '../dates/calendar.ts';
import type { TimelineEvent } from '../model/types.ts';
import { firstKnown } from './first-known.ts';
import { inUtc } from './in-utc.ts';
import type { LagBounds } from './types.ts';

const dayOf = (time: number): number => Math.floor(time / DAY_MS);

/**
 * Bounds of the number of UTC calendar days from the end of an event to the day on which it was first attested; negative if it was
 * announced before. Undefined if no citation that attests it has a date, or if a bound is open. O(citations).
 */
export function daysToReport(event: TimelineEvent): LagBounds | undefined {
  const known = firstKnown(event.citations);
  const { end } = inUtc(event).date;
  if (!known) return undefined;
  const least = dayOf(known.earliest) - dayOf(end.latest - 1);
  const most = dayOf(known.latest - 1) - dayOf(end.earliest);
  return Number.isFinite(least) && Number.isFinite(most) ? { least, most } : undefined;
}
