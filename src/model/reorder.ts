import { parseValidDate } from '../dates/parse-valid-date.ts';
import type { TimelineDate } from '../dates/types.ts';
import { applyOrder, type Statement } from '../file/event-order.ts';

/** As much of an event in the making as the order of events takes. */
interface Neighbour {
  readonly id: string;
  date: TimelineDate;
  rank?: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A date before anything said of the order of events tightened it. */
export function asWritten(date: TimelineDate): TimelineDate {
  return (date.tightened && parseValidDate(date.edtf)) || date;
}

/**
 * Tightens dates, which must be as written, by what is said of their order; changes `date` and `rank` of the events in place.
 * Ids that no event has are passed over. O(n), and nothing where no order is said.
 */
export function tighten(events: readonly Neighbour[]): void {
  const saying = events.filter(({ before, after }) => before.length > 0 || after.length > 0);
  if (saying.length === 0) return;
  const byId = new Map(events.map((event) => [event.id, event]));
  const statements: Statement[] = [];
  for (const event of saying) {
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
  applyOrder(statements);
}
