import { applyOrder, type Ordered, type Statement } from './event-order.ts';
import type { Report } from './report.ts';

/** As much of an event as its place in the order takes; `before` and `after` are ids as written. */
interface Neighbour extends Ordered {
  id?: string;
  before?: readonly string[];
  after?: readonly string[];
}

interface Written extends Statement<Neighbour> {
  readonly path: readonly (string | number)[];
  /** The other event's id, as written. */
  readonly value: string;
  /** Where the other's final id goes. */
  readonly list: string[];
}

const NONE: readonly never[] = Object.freeze([]);

/**
 * Follows `before` and `after` to events that exist, tightens the dates by them (`applyOrder`), and leaves ids of those events
 * in their place. What leads nowhere or contradicts is reported and left out. Changes the events in place.
 * @param events in the file's order, with holes; all have their final ids.
 * @param meant the place of the event that a written id means.
 */
export function linkOrder<E extends Neighbour>(
  events: readonly (E | undefined)[],
  meant: ReadonlyMap<string, number>,
  report: Report,
): void {
  const statements: Written[] = [];
  const follow = (event: E, i: number, key: 'before' | 'after'): void => {
    const list: string[] = [];
    event[key]!.forEach((value, j) => {
      const path = ['events', i, key, j];
      const other = events[meant.get(value) ?? -1];
      if (!other || other === event) report.add('missing-event', 'warning', path, { value, among: meant.keys() });
      else if (key === 'before') statements.push({ earlier: event, later: other, path, value, list });
      else statements.push({ earlier: other, later: event, path, value, list });
    });
    event[key] = list;
  };
  events.forEach((event, i) => {
    if (!event) return;
    if (event.before) follow(event, i, 'before');
    else event.before = NONE;
    if (event.after) follow(event, i, 'after');
    else event.after = NONE;
  });
  const left = applyOrder(statements);
  for (const statement of statements) {
    const { earlier, later, path, value, list } = statement;
    if (!left.has(statement)) list.push((path[2] === 'before' ? later : earlier).id!);
    else {
      const detail = `\`${earlier.id}\` came before \`${later.id}\``;
      report.add('contradictory-order', 'warning', path, { value, detail });
    }
  }
}
