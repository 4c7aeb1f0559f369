import type { ReactiveController } from 'lit';
import type { TimelineHost } from './host.ts';

/**
 * Keeps the focus inside when an update takes away what has it: it goes to the event that the keyboard is at, where that is
 * drawn, else to the plot or list, from where the arrow keys go on; without events to what says so.
 */
export class KeepFocus implements ReactiveController {
  readonly #host: TimelineHost;
  #held: Element | null = null;

  constructor(host: TimelineHost) {
    this.#host = host;
  }

  get #active(): Element | null {
    return (this.#host.renderRoot as ShadowRoot | undefined)?.activeElement ?? null;
  }

  hostUpdate(): void {
    this.#held = this.#active;
  }

  hostUpdated(): void {
    const held = this.#held;
    this.#held = null;
    if (!held || this.#active) return;
    const { renderRoot, state } = this.#host;
    const event = held.getAttribute('data-event');
    const stays = held.isConnected && (event === null || (event === state.focused && state.level === 'event'));
    // What was only moved in the page is where it was; anything else may stand out of sight
    if (stays) (held as HTMLElement).focus({ preventScroll: true });
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
      // One that is not drawn at present does not take it
      renderRoot.querySelector<HTMLElement>(target)?.focus();
    }
  }
}
