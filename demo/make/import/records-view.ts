import type { LeftOut } from 'cited-timeline/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Row, Story } from '../story/types.ts';
import { IMPORT_WORDS as words } from './import-words.ts';

/** Maximum number of rows shown of a long list. */
const SHOWN = 100;

const more = (count: number): TemplateResult | typeof nothing =>
  count > SHOWN ? html`<p class="quiet">${words.others(count - SHOWN)}</p>` : nothing;

/** What was left out, row by row, and why. */
export const leftView = (left: readonly LeftOut[]): TemplateResult | typeof nothing =>
  left.length === 0
    ? nothing
    : html`<details open>
        <summary>${words.left(left.length)}</summary>
        <div class="records" tabindex="0" role="region" aria-label=${words.left(left.length)}>
          <table>
            <thead>
              <tr>
                <th scope="col">${words.where}</th>
                <th scope="col">${words.why}</th>
                <th scope="col">${words.raw}</th>
              </tr>
            </thead>
            <tbody>
              ${left.slice(0, SHOWN).map(
                ({ where, why, raw }) =>
                  html`<tr>
                    <td>${where}</td>
                    <td dir="auto">${why}</td>
                    <td dir="auto">${raw}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
        ${more(left.length)}
      </details>`;

/** What was kept, row by row. */
export const keptView = ({ rows }: Story): TemplateResult | typeof nothing =>
  rows.length === 0
    ? nothing
    : html`<details ?open=${rows.length <= SHOWN}>
        <summary>${words.kept(rows.length)}</summary>
        <div class="records" tabindex="0" role="region" aria-label=${words.kept(rows.length)}>
          <table>
            <thead>
              <tr>
                <th scope="col">${words.date}</th>
                <th scope="col">${words.what}</th>
                <th scope="col">${words.articles}</th>
              </tr>
            </thead>
            <tbody>
              ${rows.slice(0, SHOWN).map(keptRow)}
            </tbody>
          </table>
        </div>
        ${more(rows.length)}
      </details>`;

const keptRow = ({ dateText, title, articles }: Row): TemplateResult =>
  html`<tr>
    <td dir="auto">${dateText}</td>
    <td dir="auto">${title}</td>
    <td>${articles.length}</td>
  </tr>`;
