/** What the cards of clusters need from the element. */
export interface PeekHost extends HTMLElement {
  requestUpdate(): void;
}

/**
 * Tracks the cluster that is pointed at or has the focus. Its card stays while the pointer is on it, and Escape removes
 * it (WCAG 1.4.13).
 */
export class Peek {
  readonly #host: PeekHost;
  /** Key of the cluster, or ''. */
  key = '';

  constructor(host: PeekHost) {
    this.#host = host;
    const root = host.shadowRoot;
    for (const type of ['pointerover', 'focusin']) root?.addEventListener(type, this.#enter);
    for (const type of ['pointerleave', 'focusout']) root?.addEventListener(type, this.#leave);
    host.addEventListener('pointerleave', this.#leave);
    root?.addEventListener('keydown', this.#leaveByKey, { capture: true });
  }

  #set(key: string): void {
    if (key === this.key) return;
    this.key = key;
    this.#host.requestUpdate();
  }

  readonly #enter = (event: Event): void => {
    const { target, type } = event;
    // A touch opens the cluster directly
    if ((event as Partial<PointerEvent>).pointerType === 'touch') return;
    const item = (target as Element).closest<HTMLElement>('.cluster, .cluster-card');
    if (item?.matches('.cluster-card')) return;
    // A click also gives the focus, but zooms in
    if (type === 'focusin' && !item?.matches(':focus-visible')) return;
    this.#set(item?.dataset['cluster'] ?? '');
  };

  readonly #leave = (): void => this.#set('');

  readonly #leaveByKey = (event: Event): void => {
    if ((event as KeyboardEvent).key === 'Escape' && this.key) this.#set('');
  };
}
