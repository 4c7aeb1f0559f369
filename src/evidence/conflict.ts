import { DAY_MS } from '../dates/calendar.ts';
import type { TimelineDate } from '../dates/types.ts';

const HOUR_MS = 3_600_000;
/** A calendar day begins up to 14 hours before the same day in UTC, and ends up to 12 hours after it. */
const ZONE_BEFORE = 14 * HOUR_MS;
const ZONE_AFTER = 12 * HOUR_MS;

/** Whether a date is a clock time with a zone. */
export const isExact = ({ floating, start }: TimelineDate): boolean =>
  !floating && start.latest - start.earliest < DAY_MS;

/**
 * Whether two of the dates leave no moment in common, by the bounds of each as a whole. Two calendar dates are compared as they are
 * written; a clock time with a zone lies outside of a calendar date only where it does in every zone. O(dates).
 */
export function areDisjoint(dates: readonly TimelineDate[]): boolean {
  const exact = extremesOf(dates.filter(isExact));
  const calendar = extremesOf(dates.filter((date) => !isExact(date)));
  return (
    exact.firstEnd <= exact.lastStart ||
    calendar.firstEnd <= calendar.lastStart ||
    exact.firstEnd <= calendar.lastStart - ZONE_BEFORE ||
    calendar.firstEnd + ZONE_AFTER <= exact.lastStart
  );
}

const extremesOf = (dates: readonly TimelineDate[]): { readonly firstEnd: number; readonly lastStart: number } => ({
  firstEnd: Math.min(...dates.map(({ end }) => end.latest)),
  lastStart: Math.max(...dates.map(({ start }) => start.earliest)),
});
