import { parseValidDate } from '../dates/parse-valid-date.ts';
import { hasZone } from '../model/wall-clock-date.ts';
import type { TimelineEvent } from '../model/types.ts';

/**
 * The event with its date in UTC, like the dates of citations and articles. An event that is shown in the wall-clock time of a zone has
 * shifted moments. An event without a zone, or already in UTC, is returned itself. Costs parsing the EDTF.
 */
export function inUtc(event: TimelineEvent): TimelineEvent {
  const { date } = event;
  const moments = hasZone(date) ? parseValidDate(date.edtf) : undefined;
  const isShifted =
    moments && (moments.start.earliest !== date.start.earliest || moments.end.latest !== date.end.latest);
  return isShifted ? { ...event, date: moments } : event;
}
