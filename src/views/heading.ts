import { html, nothing, type TemplateResult } from 'lit';

/** Attributes of a heading. */
interface Attributes {
  readonly id?: string;
  readonly class?: string;
  readonly part?: string;
}

type Make = (id: unknown, name: unknown, part: unknown, text: unknown) => TemplateResult;

const TAGS: readonly Make[] = [
  (id, name, part, text) => html`<h1 id=${id} class=${name} part=${part}>${text}</h1>`,
  (id, name, part, text) => html`<h2 id=${id} class=${name} part=${part}>${text}</h2>`,
  (id, name, part, text) => html`<h3 id=${id} class=${name} part=${part}>${text}</h3>`,
  (id, name, part, text) => html`<h4 id=${id} class=${name} part=${part}>${text}</h4>`,
  (id, name, part, text) => html`<h5 id=${id} class=${name} part=${part}>${text}</h5>`,
  (id, name, part, text) => html`<h6 id=${id} class=${name} part=${part}>${text}</h6>`,
];

/** A heading with a level from 1. HTML has six levels; deeper headings use `aria-level`. */
export function heading(level: number, text: unknown, attributes: Attributes = {}): TemplateResult {
  const { id = nothing, class: name = nothing, part = nothing } = attributes;
  const make = TAGS[level - 1];
  return make
    ? make(id, name, part, text)
    : html`<div role="heading" aria-level=${level} id=${id} class=${name} part=${part}>${text}</div>`;
}
