import { html, type TemplateResult } from 'lit';
import type { EventStore } from '../store/store.ts';

/**
 * A text with the words of a query marked where the search finds them; the text itself if it finds none. O(text ·
 * words).
 */
export function markedText(
  store: Pick<EventStore, 'matchesIn'>,
  text: string,
  query: string,
): string | readonly (string | TemplateResult)[] {
  const matches = store.matchesIn(text, query);
  if (matches.length === 0) return text;
  const pieces: (string | TemplateResult)[] = [];
  let end = 0;
  for (const [from, to] of matches) {
    pieces.push(text.slice(end, from), html`<mark>${text.slice(from, to)}</mark>`);
    end = to;
  }
  pieces.push(text.slice(end));
  return pieces;
}
