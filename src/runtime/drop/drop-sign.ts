import { nothing, render, type TemplateResult } from 'lit';

/**
 * Draws over the story while something is dragged over it, and after a drop. Not part of the element's own template.
 */
export class DropSign {
  readonly #host: HTMLElement;
  readonly #box: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#box = host.ownerDocument.createElement('div');
  }

  show(template: TemplateResult): void {
    // Inside the element that defines the story's colours
    const inner = this.#host.shadowRoot?.querySelector('.inner');
    if (this.#box.parentNode !== inner) inner?.append(this.#box);
    render(template, this.#box);
  }

  hide(): void {
    render(nothing, this.#box);
    this.#box.remove();
  }
}
