import type { ReactiveController } from 'lit';
import { itemAt, type TimelineHost } from './host.ts';

/** Selector of what is not in something that stays only as long as it has the focus, see `each`. */
const PRESENT = ':not([data-leaving] *)';

/** Whether a node stands for something that is not drawn any more: see `PRESENT`. */
const isLeaving = (node: Element | null): boolean => Boolean(node?.closest('[data-leaving]'));

/**
 * Keeps the focus inside when an update takes away what has it: it goes to the button that opened that, else to the event at which
 * the keyboard is, else to the drawn event that is nearest to it in time, else to the plot itself, where the arrow keys work, else to
 * the button that tries a failed load again, else to the message that says why there is no story. While the view glides to where the
 * keys led, it waits.
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
    if (!before || (isLeaving(this.#active) ? session.glideTarget : this.#active)) return;
    const event = before.getAttribute('data-event');
    const isAtIt = event === null || (event === state.focused && state.level === 'event');
    const stays = before.isConnected && !isLeaving(before) && isAtIt;
    // A node that was only moved in the tree is where it was on the screen; anything else may have to be scrolled to
    if (stays) (before as HTMLElement).focus({ preventScroll: true });
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
      if (this.#active && !isLeaving(this.#active)) return;
      // A hidden node does not take the focus
      const node = renderRoot.querySelector<HTMLElement>(target);
      if (!isLeaving(node)) node?.focus();
    }
  }

  /** Id of the drawn event that is nearest in time to the one at which the keyboard is, or ''. */
  get #nearestEvent(): string {
    const { renderRoot, state } = this.#host;
    const { selection, focused } = state;
    const distance = (id: string): number => Math.abs(selection.positionOf(id) - selection.positionOf(focused));
    const drawn = [...renderRoot.querySelectorAll(`[data-event]${PRESENT}`)].map(itemAt);
    return drawn.sort((a, b) => distance(a) - distance(b))[0] ?? '';
  }
}
