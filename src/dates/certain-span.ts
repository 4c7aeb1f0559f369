import type { TimelineDate } from './types.ts';

/**
 * The time when an interval was certainly going on: from its latest start to its earliest end, UTC ms. Undefined if no time is
 * certain: the windows of its ends overlap, the date is an instant, or it has gaps. O(1).
 * @param earliest earliest possible start of the date, UTC ms; for a date with an open start, the edge of the data
 * @param latest latest possible end of the date, likewise
 */
export function certainSpan(
  { kind, start, end, pieces }: TimelineDate,
  earliest: number,
  latest: number,
): readonly [from: number, to: number] | undefined {
  if (kind !== 'interval' || pieces) return undefined;
  const from = start.loose ? Math.min(start.latest, latest) : earliest;
  const to = end.loose ? Math.max(end.earliest, earliest) : latest;
  return from < to ? [from, to] : undefined;
}
