import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Time after the last drawn move at which the view counts as at rest, ms. */
const REST_MS = 150;

/**
 * Tells when a pointer begins to move or scale the view, and when the view is at rest again: while it moves, what is expensive and
 * not looked at meanwhile is left as it is.
 */
export class Motion implements ReactiveController {
  readonly #setMoving: (isMoving: boolean) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, setMoving: (isMoving: boolean) => void) {
    this.#setMoving = setMoving;
    host.addController(this);
  }

  /** To be called for each move. */
  moved(): void {
    if (this.#timer === undefined) this.#setMoving(true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#rest(), REST_MS);
  }

  /** The time counts from what is seen: where frames take long, the next move comes late. */
  hostUpdated(): void {
    if (this.#timer !== undefined) this.moved();
  }

  hostDisconnected(): void {
    if (this.#timer !== undefined) this.#rest();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#setMoving(false);
  }
}
