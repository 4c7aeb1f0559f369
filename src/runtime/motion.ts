import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Time after the last drawn move at which the view counts as at rest, ms. */
const REST_MS = 150;

/** Knows whether a pointer is moving or scaling the view. When that ends, the host is drawn once more. */
export class Motion implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get on(): boolean {
    return this.#timer !== undefined;
  }

  /** To be told of each move. */
  go(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#host.requestUpdate();
    }, REST_MS);
  }

  // Counted from what is seen: where frames take long, the next move comes late
  hostUpdated(): void {
    if (this.on) this.go();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
