import { DAY_MS } from '../dates/calendar.ts';
import type { TimelineDate } from '../dates/types.ts';

const HOUR_MS = 3_600_000;
/** A calendar day begins up to 14 hours before the same day in UTC and ends up to 12 hours after it, depending on the zone. */
const ZONE_BEFORE = 14 * HOUR_MS;
const ZONE_AFTER = 12 * HOUR_MS;

/** Whether a date is a clock time with a zone. */
export const isExact = ({ floating, start }: TimelineDate): boolean =>
  !floating && start.latest - start.earliest < DAY_MS;

/**
 * Whether two of the dates have no moment in common, by the bounds of each date as a whole. Two calendar dates are compared as
 * written. A clock time with a zone is outside a calendar date only if it is outside in every zone. O(dates).
 */
export function areDisjoint(dates: readonly TimelineDate[]): boolean {
  // The first end and the last start, separately for exact and calendar dates
  let [exactEnd, exactStart, calendarEnd, calendarStart] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const date of dates) {
    const { start, end } = date;
    if (isExact(date)) {
      exactEnd = Math.min(exactEnd, end.latest);
      exactStart = Math.max(exactStart, start.earliest);
    } else {
      calendarEnd = Math.min(calendarEnd, end.latest);
      calendarStart = Math.max(calendarStart, start.earliest);
    }
  }
  return (
    exactEnd <= exactStart ||
    calendarEnd <= calendarStart ||
    exactEnd <= calendarStart - ZONE_BEFORE ||
    calendarEnd + ZONE_AFTER <= exactStart
  );
}
