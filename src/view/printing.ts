import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows whether the page is being printed. The story is written out whole for paper, and only for as long as that lasts. */
export class Printing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #media = matchMedia('print');
  #on = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
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
  };

  readonly #end = (): void => {
    this.#on = false;
    this.#host.requestUpdate();
  };
}
