import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { windowOf } from './window-of.ts';

/**
 * Saves the browser the layout and painting of a story that is far out of sight, until it comes near. The story keeps
 * its size, and stays searchable and readable.
 */
export class OffscreenStory implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: IntersectionObserver | undefined;
  #room: Element | undefined;
  #frame: Element | undefined;
  #isNear = true;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  hostConnected(): void {
    const { IntersectionObserver: Observer } = windowOf(this.#host);
    if (!Observer) return;
    // A busy page gets several changes at once: the last one counts
    this.#observer = new Observer(
      (changes) => {
        this.#isNear = changes.at(-1)!.isIntersecting;
        // WebKit scrolls to what gets the focus a frame later, and does not if its content is hidden by then
        if (this.#isNear || !this.#host.shadowRoot?.activeElement) this.#setShown(this.#isNear);
      },
      { rootMargin: '100%' },
    );
    this.#watch();
    this.#host.addEventListener('focusin', this.#enter);
    this.#host.addEventListener('focusout', this.#leave);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#room = undefined;
  }

  hostUpdated(): void {
    if (!this.#room) this.#watch();
    const frame = this.#host.shadowRoot?.querySelector('.frame') ?? undefined;
    if (frame !== this.#frame && !this.#isNear) this.#setShown(false);
    this.#frame = frame;
  }

  /** Observes the room instead of the element, which has no box if the page sets `display: contents` on it. */
  #watch(): void {
    this.#room = this.#host.shadowRoot?.querySelector('.room') ?? undefined;
    if (this.#room) this.#observer?.observe(this.#room);
  }

  // WebKit does not scroll to what gets the focus in hidden content
  readonly #enter = (event: Event): void => {
    if (this.#setShown(true)) (event.composedPath()[0] as Element).scrollIntoView({ block: 'nearest' });
  };

  readonly #leave = (): void => {
    if (!this.#isNear) this.#setShown(false);
  };

  /**
   * Shows the story, or hides its content. Returns the previous `content-visibility`, which is not empty if it was
   * hidden.
   */
  #setShown(isShown: boolean): string | undefined {
    const frame = this.#host.shadowRoot?.querySelector<HTMLElement>('.frame');
    const was = frame?.style.contentVisibility;
    // While visible it must not be contained, because that would cut off focus rings
    if (!isShown) frame?.style.setProperty('contain-intrinsic-block-size', `${frame.clientHeight}px`);
    frame?.style.setProperty('content-visibility', isShown ? '' : 'auto');
    return was;
  }
}
