import { html, type TemplateResult } from 'lit';

const selectAll = ({ currentTarget }: Event): void => (currentTarget as HTMLInputElement).select();

/** A link to be copied by hand: all of it is selected as soon as its field has the focus. */
export const linkTemplate = (label: string, link: string): TemplateResult =>
  html`<label class="link-to-copy"
    >${label} <input class="search" readonly .value=${link} @focus=${selectAll}
  /></label>`;
