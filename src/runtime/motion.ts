import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Time after the last drawn move at which the view counts as at rest, ms. */
const REST_MS = 150;

/**
 * Reports when a pointer begins to move or scale the view, and when the view is at rest again. While it moves,
 * expensive things that nobody looks at are left unchanged.
 */
export class Motion implements ReactiveController {
  readonly #setMoving: (isMoving: boolean) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, setMoving: (isMoving: boolean) => void) {
    this.#setMoving = setMoving;
    host.addController(this);
  }

  /** Call this for each move. */
  moved(): void {
    if (this.#timer === undefined) this.#setMoving(true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#rest(), REST_MS);
  }

  /** The time starts at the drawing, because with slow frames the next move comes late. */
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
