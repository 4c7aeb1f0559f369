import { applyOrder, type Ordered, type Statement } from './event-order.ts';
import type { IdLookup } from './id-index.ts';
import type { Report } from './report.ts';

/** The fields of a draft event that are needed to order it; `before` and `after` are ids as written. */
interface DraftEvent extends Ordered {
  id?: string;
  before?: readonly string[];
  after?: readonly string[];
}

/** A statement, with the facts needed to report it. */
interface WrittenStatement extends Statement<DraftEvent> {
  readonly path: readonly (string | number)[];
  /** The other event's id, as written. */
  readonly value: string;
  /** The list that gets the other event's final id. */
  readonly ids: string[];
}

const NONE: readonly never[] = Object.freeze([]);

/**
 * Looks up the events of `before` and `after`, tightens the dates by them (`applyOrder`), and replaces the written ids by final ones.
 * Ids that match no event, and statements that contradict others, are reported and left out. Changes the events in place.
 * @param events in the order of the file, with holes; all have their final ids.
 * @param indexOf the index of the event that a written id refers to.
 */
export function linkOrder<E extends DraftEvent>(
  events: readonly (E | undefined)[],
  indexOf: IdLookup,
  report: Report,
): void {
  const statements: WrittenStatement[] = [];
  const link = (event: E, i: number, key: 'before' | 'after'): void => {
    const ids: string[] = [];
    event[key]!.forEach((value, j) => {
      const path = ['events', i, key, j];
      const other = events[indexOf.get(value) ?? -1];
      if (!other || other === event) report.add('missing-event', 'warning', path, { value, among: indexOf.keys() });
      else if (key === 'before') statements.push({ earlier: event, later: other, path, value, ids });
      else statements.push({ earlier: other, later: event, path, value, ids });
    });
    event[key] = ids;
  };
  events.forEach((event, i) => {
    if (!event) return;
    if (event.before) link(event, i, 'before');
    else event.before = NONE;
    if (event.after) link(event, i, 'after');
    else event.after = NONE;
  });
  const excluded = applyOrder(statements);
  for (const statement of statements) {
    const { earlier, later, path, value, ids } = statement;
    if (!excluded.has(statement)) ids.push((path[2] === 'before' ? later : earlier).id!);
    else {
      const detail = `\`${earlier.id}\` came before \`${later.id}\``;
      report.add('contradictory-order', 'warning', path, { value, detail });
    }
  }
}
