import { linkOf } from './citation-link.ts';

/** What the arrow keys of the list stop at: events, the articles of one that is open, and the buttons for more events. */
const STOPS = '.event-button, .citation, .more';

/**
 * Where a key leads from a node of the list: ↑ and ↓ to the one before and after in the order of the list. Undefined for other keys,
 * at both ends, and from elsewhere.
 */
export function listStopAfter(
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent,
  from: Element,
): HTMLElement | undefined {
  const by = { ArrowDown: 1, ArrowUp: -1 }[key];
  const list = from.closest('.list');
  if (!by || !list || shiftKey || ctrlKey || metaKey || altKey) return undefined;
  const stops = [...list.querySelectorAll(STOPS)];
  const index = stops.findIndex((stop) => stop.contains(from));
  const next = index < 0 ? undefined : stops[index + by];
  return next?.matches('.citation') ? linkOf(next) : (next as HTMLElement | undefined);
}
