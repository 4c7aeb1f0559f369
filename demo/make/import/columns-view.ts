import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { mapWith } from './column-map.ts';
import { IMPORT_WORDS as words, ROLE_WORDS } from './import-words.ts';
import type { ImportChoices, ImportColumn } from './read-offered.ts';

/** How each column of a table was read, with a menu to change it. */
export const columnsView = (
  columns: readonly ImportColumn[],
  onMap: (map: NonNullable<ImportChoices['map']>) => void,
): TemplateResult => html`
  <details open>
    <summary>${words.columns(columns.length)}</summary>
    <ul class="columns-read">
      ${columns.map(
        ({ column, role, why }) =>
          html`<li>
            <label
              >${words.column(column)}
              <select
                title=${why}
                @change=${({ target }: Event) =>
                  target instanceof HTMLSelectElement && onMap(mapWith(columns, column, target.value))}
              >
                <option value="" .selected=${live(role === undefined)}>${words.notRead}</option>
                ${Object.entries(ROLE_WORDS).map(([id, label]) => html`<option value=${id} .selected=${live(role === id)}>${label}</option>`)}
              </select>
            </label>
          </li>`,
      )}
    </ul>
  </details>
`;
