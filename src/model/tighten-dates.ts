import { parseValidDate } from '../dates/parse-valid-date.ts';
import type { TimelineDate } from '../dates/types.ts';
import type { Steps } from '../file/steps.ts';
import type { GetRareRecords } from './rare.ts';

/** The fields of an event that define its order among others; `date` and `rank` are set here. */
export interface OrderedEvent {
  readonly id: string;
  date: TimelineDate;
  rank?: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Whether an event states its order among others. */
export const hasOrder = ({ before, after }: Pick<OrderedEvent, 'before' | 'after'>): boolean =>
  before.length + after.length > 0;

/** The date as its EDTF gives it, without the tightening by the order of events. O(1). */
export function dateAsWritten(date: TimelineDate): TimelineDate {
  return (date.tightened && parseValidDate(date.edtf)) || date;
}

/**
 * Tightens dates by the events' `before` and `after`: sets `date` and `rank` of the given events, whose dates must be as written.
 * Ids of events that are not given are ignored. O(n); changes nothing if no event has `before` or `after`.
 */
export function* tightenDates(events: readonly OrderedEvent[], getRare: GetRareRecords): Steps<void> {
  const ordered = events.filter(hasOrder);
  if (ordered.length > 0) (yield* getRare())?.tightenByOrder(ordered, events);
}
