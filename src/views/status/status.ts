import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../words.ts';

/**
 * The message instead of a story, or over it: it is loading, has failed, or is empty. The alert is what is put into the page, with its button: in
 * Firefox, Orca says nothing of an alert inside of something else that is new.
 */
export const messageTemplate = (
  text: string,
  retry?: { readonly label: string; readonly again: () => void; readonly detail: string },
  over = false,
): TemplateResult =>
  html`<div part="message" class="message${over ? ' is-over' : ''}" role=${retry ? 'alert' : 'status'} tabindex="-1">
    <p><bdi>${text}</bdi>${retry ? html`<br /><bdi class="detail">${retry.detail}</bdi>` : nothing}</p>
    ${retry ? html`<button part="button" class="tool retry" @click=${retry.again}>${retry.label}</button>` : nothing}
  </div>`;

/** A load that is under way. */
export interface Loading {
  /** How much of the file is read, 0 to 1; undefined while it is on its way. */
  readonly share: number | undefined;
  /** Whether it follows a load that failed: a story that was shown before is not shown meanwhile. */
  readonly isRetry: boolean;
  readonly cancel: () => void;
}

/**
 * Progress of a load, and a button that ends it: instead of a story, or over the one that is shown meanwhile. The live region says
 * that it loads, once that takes a while.
 */
export const progressTemplate = ({ t }: Words, { share, cancel }: Loading, over = false): TemplateResult =>
  html`<div part="message" class="message${over ? ' is-over' : ''}" tabindex="-1">
    <label
      ><bdi>${share === undefined ? t.loading : t.reading}</bdi><progress value=${share ?? nothing}></progress
    ></label>
    <button part="button" class="tool" @click=${cancel}>${t.cancel}</button>
  </div>`;
