import { html, type TemplateResult } from 'lit';
import type { ShareMessages } from './messages.ts';

/** A citation format that is offered. */
export interface CitationFormat {
  readonly id: string;
  /** Its name; the name of the plain text format is translated. */
  readonly label: string;
}

/** The content and actions of the dialog. */
export interface CiteDialog {
  readonly words: ShareMessages;
  /** Name of the dialog. */
  readonly title: string;
  readonly close: string;
  readonly formats: readonly CitationFormat[];
  /** Id of the chosen format. */
  readonly chosen: string;
  readonly text: string;
  /** The result of copying; '' before that. */
  readonly status: string;
  readonly choose: (id: string) => void;
  readonly copy: () => void;
  readonly download: () => void;
  readonly closed: () => void;
}

/** Keys pressed in the dialog must not reach the page, which may have shortcuts. */
const stop = (press: Event): void => press.stopPropagation();

const formatTemplate = ({ chosen, choose }: CiteDialog, { id, label }: CitationFormat): TemplateResult =>
  html`<label class="chip"
    ><input
      type="radio"
      name="format"
      ?autofocus=${id === chosen}
      .value=${id}
      .checked=${id === chosen}
      @change=${() => choose(id)}
    />${label}</label
  >`;

/**
 * Citations of an event, an article or a view in several formats, to be copied or downloaded. They contain text from
 * third parties, which is only ever set as text.
 */
export const citeDialogTemplate = (dialog: CiteDialog): TemplateResult => {
  const { words, title, close, formats, text, status, copy, download, closed } = dialog;
  return html`<dialog
    part="cite"
    class="cite-dialog"
    aria-labelledby="cite-title"
    closedby="any"
    @close=${closed}
    @keydown=${stop}
    @keyup=${stop}
    @keypress=${stop}
  >
    <form method="dialog">
      <div class="cite-head">
        <p id="cite-title" class="chosen" role="heading" aria-level="2"><bdi>${title}</bdi></p>
        <button class="icon" aria-label=${close} title=${close}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8"></path></svg>
        </button>
      </div>
      <fieldset>
        <legend class="unseen">${words.format}</legend>
        ${formats.map((format) => formatTemplate(dialog, format))}
      </fieldset>
      <textarea readonly dir="auto" rows="9" aria-label=${words.citation} .value=${text}></textarea>
      <div class="cite-foot">
        <span role="status">${status}</span>
        <button type="button" class="tool" @click=${download}>${words.download}</button>
        <button type="button" class="tool is-main" @click=${copy}>${words.copy}</button>
      </div>
    </form>
  </dialog>`;
};
