import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Takes a story that is far out of sight off the browser's hands: it is neither laid out nor painted until it comes near. It
 * keeps its size, and stays searchable and readable.
 */
export class Away implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new IntersectionObserver(([seen]) => this.#put(seen!.isIntersecting), { rootMargin: '100%' });

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #put(near: boolean): void {
    const frame = this.#host.shadowRoot?.querySelector<HTMLElement>('.frame');
    if (!frame) return;
    // In sight it must not be contained, which would cut the rings around what has the focus
    if (!near) frame.style.containIntrinsicBlockSize = `${frame.clientHeight}px`;
    frame.style.contentVisibility = near ? '' : 'auto';
  }
}
