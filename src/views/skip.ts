import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from './words.ts';

/**
 * The way past the story for those who go by Tab: a button before it, which is seen while it has the focus. `skip` moves the focus to
 * the end. Its description is the sentence that says what the story is: not every screen reader says the name of the region that begins here.
 */
export const skipTemplate = ({ t }: Words, summary: unknown, skip: () => void): TemplateResult =>
  html`<button part="button" class="skip unseen" aria-description=${summary} @click=${skip}>${t.skip}</button>`;

/** The end of the story, to be heard when reading on, and to be skipped to; it is no tab stop. */
export const endTemplate = ({ t }: Words, title: string): TemplateResult =>
  html`<p class="end unseen" tabindex="-1">${t.end}${title ? html`: <bdi>${title}</bdi>` : nothing}</p>`;
