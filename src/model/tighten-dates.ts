import { parseValidDate } from '../dates/parse-valid-date.ts';
import type { TimelineDate } from '../dates/types.ts';
import type { Statement } from '../file/event-order.ts';
import type { Steps } from '../file/steps.ts';
import type { GetRareRecords } from './rare.ts';

/** The fields of an event that define its order among others; `date` and `rank` are set here. */
interface OrderedEvent {
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
  if (ordered.length === 0) return;
  const byId = new Map(events.map((event) => [event.id, event]));
  const statements: Statement[] = [];
  for (const event of ordered) {
    for (const id of event.before) {
      const later = byId.get(id);
      if (later) statements.push({ earlier: event, later });
    }
    for (const id of event.after) {
      const earlier = byId.get(id);
      if (earlier) statements.push({ earlier, later: event });
    }
  }
  for (const { later } of statements) delete later.rank;
  (yield* getRare())?.applyOrder(statements);
}
