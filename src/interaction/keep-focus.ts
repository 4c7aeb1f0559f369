import type { ReactiveController } from 'lit';
import { itemAt, type TimelineHost } from './host.ts';

/** Selects nodes that are not inside a leaving node: one that is kept only while it has the focus, see `each`. */
const PRESENT = ':not([data-leaving] *)';

/**
 * Whether a node belongs to something that is no longer drawn, see `PRESENT`, or is hidden. Firefox takes the focus from a hidden node
 * only in the next frame.
 */
const isGone = (node: Element | null): boolean => Boolean(node?.closest('[data-leaving], [hidden]'));

/**
 * Keeps the focus inside the element when an update removes the focused node. The focus goes to the first of these that exists: the button
 * that opened the removed node, the current span, the drawn event nearest in time to the focused event, the plot (where the arrow keys
 * work), the button that retries a failed load, the message that says why there is no story. While the view glides after a key, it waits.
 */
export class KeepFocus implements ReactiveController {
  readonly #host: TimelineHost;
  #focusedBefore: Element | null = null;

  constructor(host: TimelineHost) {
    this.#host = host;
  }

  get #active(): Element | null {
    return (this.#host.renderRoot as ShadowRoot | undefined)?.activeElement ?? null;
  }

  hostUpdate(): void {
    this.#focusedBefore = this.#active;
  }

  hostUpdated(): void {
    const before = this.#focusedBefore;
    this.#focusedBefore = null;
    const { renderRoot, state, session } = this.#host;
    if (!before || (isGone(this.#active) ? session.glideTarget : this.#active)) return;
    const event = before.getAttribute('data-event');
    const isAtIt = event === null || (event === state.focused && state.level === 'event');
    const stays = before.isConnected && !isGone(before) && isAtIt;
    // A node that was only moved in the tree is still where it was on the screen; other nodes may need scrolling
    if (stays) (before as HTMLElement).focus({ preventScroll: true });
    // Firefox leaves an invisible caret where a removed text field was: arrow keys would move it, and the focus with it
    else if (getSelection()?.type === 'Caret') getSelection()!.empty();
    const targets = [
      `[aria-controls="${CSS.escape(before.id || '-')}"]`,
      `.span${PRESENT}`,
      `[data-event="${CSS.escape(this.#nearestEvent)}"]${PRESENT}`,
      '.plot',
      '.retry',
      '.message',
      'button',
    ];
    for (const target of targets) {
      if (this.#active && !isGone(this.#active)) return;
      // A hidden node does not take the focus, so the loop goes on
      const node = renderRoot.querySelector<HTMLElement>(target);
      if (!isGone(node)) node?.focus();
    }
  }

  /** Id of the drawn event nearest in time to the focused event, or ''. */
  get #nearestEvent(): string {
    const { renderRoot, state } = this.#host;
    const { selection, focused } = state;
    const distance = (id: string): number => Math.abs(selection.positionOf(id) - selection.positionOf(focused));
    const drawn = [...renderRoot.querySelectorAll(`[data-event]${PRESENT}`)].map(itemAt);
    return drawn.sort((a, b) => distance(a) - distance(b))[0] ?? '';
  }
}
