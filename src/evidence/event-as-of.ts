import { toWallClockDate } from '../model/wall-clock-date.ts';
import type { ZoneClock } from '../model/zone-clock.ts';
import type { Mutable, TimelineEvent } from '../model/types.ts';
import { dateAsOf } from './date-as-of.ts';
import { citationsAsOf } from './known-by.ts';
import { statusOf } from './status.ts';

/**
 * An event with what was known about it before a moment: the citations known by then, the date that follows from them, and the author's
 * status only if it applied already. Returns the event itself if everything was known. An event that no article had reported keeps the
 * date of the file. Costs one `dateAsOf`.
 * @param asOf UTC ms, exclusive.
 * @param clock the clock of the axis that the event is placed on, if it has one.
 */
export function eventAsOf(event: TimelineEvent, asOf: number, clock?: ZoneClock): TimelineEvent {
  const { citations } = citationsAsOf(event, asOf);
  if (citations.length === event.citations.length) return event;
  const { dateText, dateFrom, dateReason, status, statusNote, ...rest } = event;
  const known: Mutable<TimelineEvent> = { ...rest, citations };
  const date = dateAsOf(event, asOf);
  if (date && date.edtf !== event.date.edtf) known.date = clock ? toWallClockDate(date, clock) : date;
  else {
    if (dateText !== undefined) known.dateText = dateText;
    if (dateFrom !== undefined) known.dateFrom = dateFrom;
    if (dateReason !== undefined) known.dateReason = dateReason;
  }
  if (status && statusOf(event, citations) === status) {
    known.status = status;
    if (statusNote !== undefined) known.statusNote = statusNote;
  }
  return known;
}
