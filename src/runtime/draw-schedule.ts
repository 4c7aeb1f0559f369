import type { ReactiveControllerHost } from 'lit';
import { inNextFrame } from '../source/next-frame.ts';
import { windowOf } from './window-of.ts';

/**
 * Decides when the element is drawn. A pointer may send several inputs between two frames: changes that only a pointer
 * asked for wait for the next frame, so that all of them are drawn once. Anything else is drawn in the next microtask,
 * together with what waits.
 */
export class DrawSchedule {
  readonly #host: ReactiveControllerHost & Element & { readonly isUpdatePending: boolean };
  #waitsForFrame = false;
  #endWait = (): void => {};

  constructor(host: ReactiveControllerHost & Element & { readonly isUpdatePending: boolean }) {
    this.#host = host;
  }

  /** Draws what a pointer changed without an update of the element, and returns whether it will; see `Shortcut`. */
  shortcut: (() => boolean) | undefined;

  /** Requests a drawing. @param canWait whether it has time until the next frame. */
  request(canWait: boolean): void {
    if (canWait && this.shortcut?.()) return;
    this.#waitsForFrame = canWait && (this.#waitsForFrame || !this.#host.isUpdatePending);
    if (!this.#waitsForFrame) this.#endWait();
    this.#host.requestUpdate();
  }

  /** Draws now what waits for a frame. */
  flush(): void {
    this.#waitsForFrame = false;
    this.#endWait();
  }

  /** For `scheduleUpdate`: when to draw what was requested; undefined for at once. */
  wait(): Promise<void> | undefined {
    if (!this.#waitsForFrame) return undefined;
    return new Promise((resolve) => {
      this.#endWait = () => {
        this.#waitsForFrame = false;
        resolve();
      };
      inNextFrame(this.#endWait, windowOf(this.#host));
    });
  }
}
