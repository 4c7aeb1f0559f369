import { html, nothing, render, type TemplateResult } from 'lit';
import { focusStory } from '../../interaction/focus-target.ts';

/** One line between the toolbar and the story, with a button that closes it. Not part of the element's own template. */
export class Notice {
  readonly #host: HTMLElement;
  readonly #box: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#box = host.ownerDocument.createElement('div');
    this.#box.role = 'status';
  }

  /** @param close name of the button. */
  show(content: TemplateResult | string, close: string): void {
    // Outside of what Lit draws there: right before an element of the template that never comes or goes
    this.#host.shadowRoot?.querySelector('.frame')?.before(this.#box);
    // A status is announced if its text changes after it is in the page
    requestAnimationFrame(() =>
      render(
        noticeTemplate(content, close, () => this.hide()),
        this.#box,
      ),
    );
  }

  /** If the focus is in it, as after its button was pressed, the focus moves to the story. */
  hide(): void {
    const root = this.#host.shadowRoot;
    if (root && this.#box.contains(root.activeElement)) focusStory(root);
    render(nothing, this.#box);
    this.#box.remove();
  }
}

const noticeTemplate = (content: TemplateResult | string, close: string, hide: () => void): TemplateResult =>
  html`<div class="notice" part="notice">
    <p><bdi>${content}</bdi></p>
    <button class="icon" aria-label=${close} title=${close} @click=${hide}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8"></path></svg>
    </button>
  </div>`;
