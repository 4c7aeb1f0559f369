import type { ReactiveController } from 'lit';
import { linkOf } from '../interaction/citation-link.ts';
import type { TimelineHost } from '../interaction/host.ts';

/**
 * Moves the focus to where the keys have led, once that is drawn: an event that a glide brings into view is not drawn
 * at first.
 */
export class FocusFollower implements ReactiveController {
  readonly #host: TimelineHost;
  #isPending = false;

  constructor(host: TimelineHost) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * The keyboard has moved to another event, article or span. It gets the focus after the next drawing that contains
   * it.
   */
  follow(): void {
    this.#isPending = true;
  }

  hostUpdated(): void {
    if (!this.#isPending) return;
    const target = this.#target();
    if (!target && this.#host.session.glideTarget) return;
    this.#isPending = false;
    target?.focus();
  }

  #target(): HTMLElement | undefined {
    const { state, renderRoot } = this.#host;
    const find = (selector: string) => renderRoot.querySelector<HTMLElement>(selector) ?? undefined;
    if (state.level === 'article') return linkOf(find('.panel .citation'));
    return find(
      state.level === 'event'
        ? `.plot li:not([data-leaving]) > [data-event="${CSS.escape(state.focused)}"]`
        : ':not([data-leaving]) > .span',
    );
  }
}
