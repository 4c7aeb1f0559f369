import { linkOf } from './citation-link.ts';

/** Selector for the stops of the arrow keys in the list: events, the articles of an open event, and the buttons for more events. */
const STOPS = '.event-button, .citation, .more';

/**
 * The node to focus when a key is pressed in the list: ↑ and ↓ move to the previous and next stop. Undefined for other keys,
 * at both ends, and outside the list.
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
