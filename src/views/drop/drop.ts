import { html, nothing, type TemplateResult } from 'lit';

/** The notice over the story that something can be dropped on it. It lets pointer events through. */
export const targetTemplate = (text: string): TemplateResult =>
  html`<div part="drop-target" class="drop-target">
    <p><bdi>${text}</bdi></p>
  </div>`;

/**
 * The state of a drop, over the story: that it is being read, or why it was not.
 * @param close dismisses the message; without it there is no button
 */
export const noteTemplate = (
  text: string,
  detail = '',
  close?: { readonly label: string; readonly close: () => void },
): TemplateResult =>
  html`<div part="message" class="message is-over">
    <p><bdi>${text}</bdi>${detail && html`<br /><bdi class="detail">${detail}</bdi>`}</p>
    ${close ? html`<button part="button" class="tool" @click=${close.close}>${close.label}</button>` : nothing}
  </div>`;
