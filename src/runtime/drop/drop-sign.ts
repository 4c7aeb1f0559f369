import { nothing, render, type TemplateResult } from 'lit';

/** What is drawn over the story while something is dragged over it, and after a drop: beside what the element draws itself. */
export class DropSign {
  readonly #host: HTMLElement;
  readonly #box: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#box = host.ownerDocument.createElement('div');
  }

  show(template: TemplateResult): void {
    // Where the colours of the story are
    const inner = this.#host.shadowRoot?.querySelector('.inner');
    if (this.#box.parentNode !== inner) inner?.append(this.#box);
    render(template, this.#box);
  }

  hide(): void {
    render(nothing, this.#box);
    this.#box.remove();
  }
}
