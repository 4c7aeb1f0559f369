import type { ReactiveController } from 'lit';
import type { TimelineHost } from './host.ts';

/**
 * Keeps the focus inside when an update removes the focused node: it goes to the event at which the keyboard is, else to the plot
 * or list, where the arrow keys work, else to the message that there are no events.
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
    if (!before || this.#active) return;
    const { renderRoot, state } = this.#host;
    const event = before.getAttribute('data-event');
    const stays = before.isConnected && (event === null || (event === state.focused && state.level === 'event'));
    // A node that was only moved in the tree is where it was on the screen; anything else may have to be scrolled to
    if (stays) (before as HTMLElement).focus({ preventScroll: true });
    const targets = [
      '.span',
      `[data-event="${CSS.escape(state.focused)}"]`,
      '.plot',
      '[data-event]',
      '.message',
      'button',
    ];
    for (const target of targets) {
      if (this.#active) return;
      // A hidden node does not take the focus
      renderRoot.querySelector<HTMLElement>(target)?.focus();
    }
  }
}
