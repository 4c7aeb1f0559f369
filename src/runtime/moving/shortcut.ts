import type { ReactiveControllerHost } from 'lit';
import { inNextFrame } from '../../source/next-frame.ts';
import type { DrawSchedule } from '../draw-schedule.ts';
import { windowOf } from '../window-of.ts';

/** The element, as far as its updates are concerned. */
export type ShortcutHost = ReactiveControllerHost & Element & { readonly isUpdatePending: boolean };

/**
 * Draws what a pointer changes without an update of the element, as long as that is enough: an update asks all
 * controllers, which takes a large part of a painted frame.
 */
export class Shortcut {
  readonly #host: ShortcutHost;
  readonly #schedule: Pick<DrawSchedule, 'shortcut'>;
  readonly #drawn: () => void;
  #waits = false;

  /** @param drawn called after each frame that was drawn by the shortcut. */
  constructor(host: ShortcutHost, schedule: Pick<DrawSchedule, 'shortcut'>, drawn: () => void) {
    this.#host = host;
    this.#schedule = schedule;
    this.#drawn = drawn;
  }

  /**
   * Draws now, during an update, and in the next frames in which only a pointer changes something.
   * @param draw draws the current state, and returns whether that is enough.
   * @returns whether it was enough now
   */
  take(draw: () => boolean): boolean {
    this.#waits = false;
    const isDrawn = draw();
    this.#schedule.shortcut = isDrawn ? () => this.#wait(draw) : undefined;
    return isDrawn;
  }

  /** Draws in the next frame; returns whether it can. */
  #wait(draw: () => boolean): boolean {
    if (this.#host.isUpdatePending) return false;
    if (!this.#waits) inNextFrame(() => this.#go(draw), windowOf(this.#host));
    this.#waits = true;
    return true;
  }

  #go(draw: () => boolean): void {
    // An update may have come first, or be about to come
    if (!this.#waits || this.#host.isUpdatePending) return;
    this.#waits = false;
    if (draw()) this.#drawn();
    else this.#host.requestUpdate();
  }
}
