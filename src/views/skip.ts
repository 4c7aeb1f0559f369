import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from './words.ts';

/** Moves the focus to the end of the story in which a button is. */
function skip({ currentTarget }: Event): void {
  (currentTarget as Element).closest('.outer')?.querySelector<HTMLElement>('.end')?.focus();
}

/** The way past the story for those who go by Tab: a button before it, which is seen while it has the focus. */
export const skipTemplate = ({ t }: Words): TemplateResult =>
  html`<button part="button" class="skip unseen" @click=${skip}>${t.skip}</button>`;

/** The end of the story, to be heard when reading on, and to be skipped to; it is no tab stop. */
export const endTemplate = ({ t }: Words, title: string): TemplateResult =>
  html`<p class="end unseen" tabindex="-1">${t.end}${title ? html`: <bdi>${title}</bdi>` : nothing}</p>`;
