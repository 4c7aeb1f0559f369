import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../file/problem.ts';
import type { Words } from './words.ts';

/** What is said in place of a story: it is loading, failed, or empty. */
export const messageTemplate = (
  text: string,
  retry?: { readonly label: string; readonly again: () => void; readonly detail: string },
): TemplateResult =>
  html`<div part="message" class="message" role=${retry ? 'alert' : 'status'}>
    <p>${text}</p>
    ${
      retry
        ? html`<p class="detail">${retry.detail}</p>
            <button part="button" class="tool" @click=${retry.again}>${retry.label}</button>`
        : nothing
    }
  </div>`;

/** A load that is under way. */
export interface Loading {
  /** How much of the file is read, 0 to 1; undefined while it is on its way. */
  readonly share: number | undefined;
  readonly cancel: () => void;
}

/** How far a load is, and a way to end it: in place of a story, or over the one that is still shown. */
export const progressTemplate = ({ t }: Words, { share, cancel }: Loading, over = false): TemplateResult =>
  html`<div part="message" class="message${over ? ' is-over' : ''}" role="status">
    <label>${share === undefined ? t.loading : t.reading}<progress value=${share ?? nothing}></progress></label>
    <button part="button" class="tool" @click=${cancel}>${t.cancel}</button>
  </div>`;

/** So many problems are written out; the count above them tells all. */
const MOST_SHOWN = 200;

/** What the check found, for authors to open and readers to ignore. */
export const problemsTemplate = (
  { t, count }: Words,
  problems: readonly Problem[],
  total: number,
): TemplateResult | typeof nothing =>
  total === 0
    ? nothing
    : html`<details part="problems" class="problems">
        <summary>${count(t.problemCount, total)}</summary>
        <ul>
          ${problems
            .slice(0, MOST_SHOWN)
            .map(
              ({ path, text, message, suggestion, severity }) =>
                html`<li>
                  <code>${path}</code>${text === undefined ? nothing : html` <q><bdi>${text}</bdi></q>`}
                  ${message}${suggestion ? html` <em>${suggestion}</em>` : nothing}${severity === 'error' ? html` <strong>(${t.leftOut})</strong>` : nothing}
                </li>`,
            )}
        </ul>
      </details>`;
