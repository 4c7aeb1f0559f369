import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../words.ts';

/**
 * The message instead of a story, or over it: loading, failed, or empty. The alert itself is the node that is inserted,
 * together with its button, because Orca in Firefox ignores an alert inside another new element.
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

/** A load in progress. */
export interface Loading {
  /** Share of the file that has been read, 0 to 1; undefined while it is still being transferred. */
  readonly share: number | undefined;
  /** Whether it follows a failed load. The previous story is then not shown meanwhile. */
  readonly isRetry: boolean;
  readonly cancel: () => void;
}

/**
 * Progress of a load, and a button that cancels it; instead of a story, or over the one shown meanwhile. The live
 * region announces the load if it takes a while.
 */
export const progressTemplate = ({ t }: Words, { share, cancel }: Loading, over = false): TemplateResult =>
  html`<div part="message" class="message${over ? ' is-over' : ''}" tabindex="-1">
    <label
      ><bdi>${share === undefined ? t.loading : t.reading}</bdi><progress value=${share ?? nothing}></progress
    ></label>
    <button part="button" class="tool" @click=${cancel}>${t.cancel}</button>
  </div>`;
