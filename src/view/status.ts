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
