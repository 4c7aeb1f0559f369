import { html, nothing, type TemplateResult } from 'lit';
import { causeOf } from '../cause.ts';
import type { ViewContext } from '../context.ts';

/** Replaces the words if there is little room. */
const CLOCK = html`<svg viewBox="0 0 16 16" width="1.2em" fill="none" stroke="currentColor" stroke-width="1.5">
  <path d="M8 4v4l3 2M2 8a6 6 0 1 0 2-4.5V1"></path>
</svg>`;

/**
 * A toggle button: tells the story as of the day of its last publication, from which the reader moves the handle back;
 * pressed again, shows everything. If there is little room it is an icon, so that all tools fit into one row.
 */
export function asKnownOnButton({ state, session, words, act }: ViewContext): TemplateResult | typeof nothing {
  const { store, asKnownOn } = state;
  const time = store?.lastPublished;
  // The last article may have a date without an end
  if (!(time! < Infinity) && asKnownOn === undefined) return nothing;
  const name = `${words.t.asKnown}…`;
  return html`<button
    part="button"
    class="tool"
    aria-label=${name}
    aria-pressed=${asKnownOn === undefined ? 'false' : 'true'}
    @click=${(click: MouseEvent) =>
      act({ type: 'as-known-on', time: asKnownOn === undefined ? time : undefined }, causeOf(click))}
  >
    ${session.isNarrow ? CLOCK : name}
  </button>`;
}
