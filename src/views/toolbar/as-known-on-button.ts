import { html, nothing, type TemplateResult } from 'lit';
import type { EventStore } from '../../store/store.ts';
import { causeOf } from '../cause.ts';
import type { ViewContext } from '../context.ts';

/** When the last of the articles was surely published, UTC ms; undefined where none has a date with an end. O(1). */
function lastPublication(store: EventStore): number | undefined {
  const { rail } = store;
  const last = rail.total > 0 ? store.article(rail.idAt(rail.total - 1))?.published?.end.latest : undefined;
  return last !== undefined && Number.isFinite(last) ? last : undefined;
}

/** The button that tells the story as of the day of its last publication, from where the handle is moved back; and tells all again. */
export function asKnownOnButton({ state, words, act }: ViewContext): TemplateResult | typeof nothing {
  const { store, asKnownOn } = state;
  const time = store && lastPublication(store);
  if (time === undefined && asKnownOn === undefined) return nothing;
  return html`<button
    part="button"
    class="tool"
    aria-pressed=${asKnownOn === undefined ? 'false' : 'true'}
    @click=${(click: MouseEvent) =>
      act({ type: 'as-known-on', time: asKnownOn === undefined ? time : undefined }, causeOf(click))}
  >
    ${words.t.asKnown}…
  </button>`;
}
