import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { windowOf } from './window-of.ts';

/** Knows whether the page is being printed: only then is the whole story drawn for paper. */
export class Printing implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #window: Window | undefined;
  #media: MediaQueryList | undefined;
  readonly #drawNow: () => void;
  #on = false;

  /** @param drawNow draws what waits for the next frame, because there is none while a page is printed. */
  constructor(host: ReactiveControllerHost & Element, drawNow: () => void) {
    this.#host = host;
    this.#drawNow = drawNow;
    host.addController(this);
  }

  get on(): boolean {
    return this.#on || this.#media?.matches === true;
  }

  hostConnected(): void {
    const view = windowOf(this.#host);
    this.#window = view;
    this.#media = view.matchMedia?.('print');
    view.addEventListener('beforeprint', this.#begin);
    view.addEventListener('afterprint', this.#end);
    this.#media?.addEventListener('change', this.#end);
  }

  hostDisconnected(): void {
    // Outside of the page, it would not get the end of printing
    this.#on = false;
    this.#window?.removeEventListener('beforeprint', this.#begin);
    this.#window?.removeEventListener('afterprint', this.#end);
    this.#media?.removeEventListener('change', this.#end);
  }

  readonly #begin = (): void => {
    this.#on = true;
    this.#host.requestUpdate();
    this.#drawNow();
  };

  readonly #end = (): void => {
    this.#on = false;
    this.#host.requestUpdate();
  };
}
