import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows whether the page is being printed. The story is written out whole for paper, and only for as long as that lasts. */
export class Printing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #drawNow: () => void;
  readonly #media = matchMedia('print');
  #on = false;

  /** @param drawNow draws what waits for the next frame: while a page is printed there is none. */
  constructor(host: ReactiveControllerHost, drawNow: () => void) {
    this.#host = host;
    this.#drawNow = drawNow;
    host.addController(this);
  }

  get on(): boolean {
    return this.#on || this.#media.matches;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
    this.#media.addEventListener('change', this.#end);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
    this.#media.removeEventListener('change', this.#end);
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
