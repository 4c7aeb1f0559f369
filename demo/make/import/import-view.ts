import { formats } from 'cited-timeline/read';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ImportPanel } from './import-panel.ts';
import { columnsView } from './columns-view.ts';
import { keptView, leftView } from './records-view.ts';
import { IMPORT_WORDS as words } from './import-words.ts';
import type { ImportChoices, Imported } from './read-offered.ts';

/** Formats that contain articles but no events. */
const OF_ARTICLES: ReadonlySet<string> = new Set(['csl', 'bibtex', 'ris']);

const ORDERS: readonly ImportChoices['order'][] = ['', 'DMY', 'MDY', 'YMD'];

const button = (label: string, onClick: () => void, className = ''): TemplateResult =>
  html`<button type="button" class=${className} @click=${onClick}>${label}</button>`;

/** The line above the table that says what can be imported. */
export const stripView = (panel: ImportPanel): TemplateResult => html`
  <p><strong>${words.strip}</strong>${words.kinds}</p>
  <p class="last">${panel.summary}</p>
  ${button(words.bringIn, () => panel.open())}
`;

/** The content of the dialog: a field to paste into, then what was read. */
export const importView = (panel: ImportPanel): TemplateResult => html`
  <h2 id="import-title" tabindex="-1">${words.title}</h2>
  ${panel.isOffered ? readView(panel) : fieldView(panel)}
`;

const fieldView = (panel: ImportPanel): TemplateResult => html`
  <label class="paste"
    >${words.here}
    <textarea rows="5" spellcheck="false" autofocus></textarea>
  </label>
  <p class="quiet">${words.private}</p>
  <div class="tools">
    ${button(words.read, () => offerField(panel), 'main')} ${button(words.chooseFile, () => void panel.chooseFile())}
    ${button(words.cancel, () => panel.close())}
  </div>
`;

/** Reads what was typed or pasted into the field. */
function offerField(panel: ImportPanel): void {
  const field = document.querySelector('dialog textarea');
  if (field instanceof HTMLTextAreaElement && field.value.trim() !== '') {
    const content = field.value;
    field.value = '';
    panel.offer({ name: '', content });
  }
}

function readView(panel: ImportPanel): TemplateResult {
  const { state } = panel;
  const imported = state.kind === 'read' ? state.imported : state.kind === 'reading' ? state.last : undefined;
  return html`
    ${formatView(panel, imported)}
    <p role="status" class=${state.kind === 'unread' || imported?.why ? 'ask' : ''}>${statusOf(panel, imported)}</p>
    ${imported ? foundView(panel, imported) : nothing}
    <div class="tools">
      ${state.kind === 'read' && canTake(state.imported) ? takeView(panel, state.imported) : nothing}
      ${panel.hasCells ? button(words.asCells, () => panel.pasteCells()) : nothing}
      ${button(words.cancel, () => panel.close())}
    </div>
  `;
}

const canTake = ({ why, toMend }: Imported): boolean => why === '' || toMend.length > 0;

function statusOf({ state }: ImportPanel, imported: Imported | undefined): string {
  if (state.kind === 'reading') return words.reading(state.share);
  if (state.kind === 'unread') return state.why;
  if (!imported) return '';
  return imported.why || words.counts(imported.records, imported.kept, imported.left.length);
}

const formatView = (panel: ImportPanel, imported: Imported | undefined): TemplateResult => {
  const found = formats.find(({ id }) => id === imported?.format);
  return html`<div class="choices">
    <label
      >${words.readAs}
      <select
        @change=${({ target }: Event) => target instanceof HTMLSelectElement && panel.choose({ type: target.value })}
      >
        <option value="" .selected=${live(panel.choices.type === '')}>
          ${words.byItself(panel.choices.type === '' ? (found?.label ?? '') : '')}
        </option>
        ${formats.map(({ id, label }) => html`<option value=${id} .selected=${live(panel.choices.type === id)}>${label}</option>`)}
      </select>
    </label>
    <label
      >${words.order}
      <select
        @change=${({ target }: Event) => {
          const order = target instanceof HTMLSelectElement && ORDERS.find((each) => each === target.value);
          if (order !== undefined && order !== false) panel.choose({ order });
        }}
      >
        ${ORDERS.map((order) => html`<option value=${order} .selected=${live(panel.choices.order === order)}>${words.orders[order]}</option>`)}
      </select>
    </label>
  </div>`;
};

const foundView = (panel: ImportPanel, imported: Imported): TemplateResult => html`
  ${imported.columns.length > 0 ? columnsView(imported.columns, (map) => panel.choose({ map })) : nothing}
  ${
    imported.notes.length > 0
      ? html`<details>
          <summary>${words.notes}</summary>
          <ul>
            ${imported.notes.slice(0, 20).map((note) => html`<li>${note}</li>`)}
          </ul>
        </details>`
      : nothing
  }
  ${leftView(imported.left)} ${imported.toMend.length > 0 ? toMendView(panel, imported.toMend.length) : nothing}
  ${keptView(imported.story)}
`;

const toMendView = (panel: ImportPanel, count: number): TemplateResult =>
  html`<label
    ><input
      type="checkbox"
      .checked=${live(panel.takesToMend)}
      @change=${({ target }: Event) => target instanceof HTMLInputElement && panel.takeToMend(target.checked)}
    />${words.toMend(count)}</label
  >`;

const takeView = (panel: ImportPanel, { format, story }: Imported): TemplateResult => html`
  ${
    panel.hasStory
      ? html`${button(words.add, () => panel.add(), 'main')} ${button(words.replace, () => panel.replace())}`
      : button(words.take, () => panel.replace(), 'main')
  }
  ${
    OF_ARTICLES.has(format) && story.articles.length > 0
      ? button(words.attach(panel.rowNumber, story.articles.length), () => panel.attach())
      : nothing
  }
`;
