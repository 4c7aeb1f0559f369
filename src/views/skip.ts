import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from './words.ts';

/**
 * A button before the story with which Tab users can skip it; visible while it has the focus. `skip` moves the focus to
 * the end. Its description says what the story is, because not every screen reader announces the name of the region
 * that begins here.
 */
export const skipTemplate = ({ t }: Words, summary: unknown, skip: () => void): TemplateResult =>
  html`<button part="button" class="skip unseen" aria-description=${summary} @click=${skip}>${t.skip}</button>`;

/** The end of the story: read aloud when reading on, and the target of `skip`. It is not a tab stop. */
export const endTemplate = ({ t }: Words, title: string): TemplateResult =>
  html`<p class="end unseen" tabindex="-1">${t.end}${title ? html`: <bdi>${title}</bdi>` : nothing}</p>`;
