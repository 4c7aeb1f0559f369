import { applyOrder, type Statement } from '../file/event-order.ts';
import type { OrderedEvent } from './tighten-dates.ts';

/**
 * Sets `date` and `rank` of the given events, whose dates must be as written, by their `before` and `after`. Ids of events that are not
 * given are ignored. O(n).
 * @param ordered those of the events that state their order.
 */
export function tightenByOrder(ordered: readonly OrderedEvent[], events: readonly OrderedEvent[]): void {
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
  applyOrder(statements);
}
