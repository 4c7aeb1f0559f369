import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { windowOf } from './window-of.ts';

/**
 * Takes a story that is far out of sight off the browser's hands: it is neither laid out nor painted until it comes near. It
 * keeps its size, and stays searchable and readable.
 */
export class Away implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: IntersectionObserver | undefined;
  #room: Element | undefined;
  #frame: Element | undefined;
  #near = true;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  hostConnected(): void {
    const { IntersectionObserver: Observer } = windowOf(this.#host);
    // Where the page was busy, several sights are told at once, the last of which counts
    this.#observer = new Observer(
      (seen) => {
        this.#near = seen.at(-1)!.isIntersecting;
        // WebKit scrolls to what takes the focus a frame later, and not into a story that is away by then
        if (this.#near || !this.#host.shadowRoot?.activeElement) this.#put(this.#near);
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
    if (frame !== this.#frame && !this.#near) this.#put(false);
    this.#frame = frame;
  }

  /** The room and not the element, which has no box where the page makes it `display: contents`. */
  #watch(): void {
    this.#room = this.#host.shadowRoot?.querySelector('.room') ?? undefined;
    if (this.#room) this.#observer?.observe(this.#room);
  }

  // WebKit does not scroll to what takes the focus in a story that is away
  readonly #enter = (event: Event): void => {
    if (this.#put(true)) (event.composedPath()[0] as Element).scrollIntoView({ block: 'nearest' });
  };

  readonly #leave = (): void => {
    if (!this.#near) this.#put(false);
  };

  /** Puts the story near or away; gives what its `content-visibility` was: not empty where it was away. */
  #put(near: boolean): string | undefined {
    const frame = this.#host.shadowRoot?.querySelector<HTMLElement>('.frame');
    const was = frame?.style.contentVisibility;
    // In sight it must not be contained, which would cut the rings around what has the focus
    if (!near) frame?.style.setProperty('contain-intrinsic-block-size', `${frame.clientHeight}px`);
    frame?.style.setProperty('content-visibility', near ? '' : 'auto');
    return was;
  }
}
