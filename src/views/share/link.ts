import { html, type TemplateResult } from 'lit';

const selectAll = ({ currentTarget }: Event): void => (currentTarget as HTMLInputElement).select();

/** A link to copy by hand: its field selects all of it on focus. */
export const linkTemplate = (label: string, link: string): TemplateResult =>
  html`<label class="link-to-copy"
    >${label} <input class="search" readonly .value=${link} @focus=${selectAll}
  /></label>`;
