import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { windowOf } from './window-of.ts';

/** Tells whether the page is being printed: the whole story is drawn for paper, and only for as long as that lasts. */
export class Printing implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #window: Window | undefined;
  #media: MediaQueryList | undefined;
  readonly #drawNow: () => void;
  #on = false;

  /** @param drawNow draws what waits for the next frame: there is none while a page is printed. */
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
    // The end of the printing is told to the page alone
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
