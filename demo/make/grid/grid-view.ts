import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Choice, DateAnswer } from '../dates/answer.ts';
import { COLUMNS, type Column } from '../story/pasted-cells.ts';
import { quoteOf } from '../story/quotes.ts';
import type { Cited, Row } from '../story/types.ts';
import { WORDS } from '../words.ts';
import { answerView } from './answer-view.ts';
import type { CitedArticle, FindArticles } from '../story/cited-articles.ts';
import { lineOf } from './cell-text.ts';
import { type Block, isWithin, type Place } from './cursor.ts';
import type { RowWindow } from './row-window.ts';

/** What the grid shows. */
export interface GridScene {
  /** The rows of the story, followed by a blank one. */
  readonly rows: readonly Row[];
  readonly window: RowWindow;
  readonly cursor: Place;
  readonly block: Block;
  /** The text in the editor, if the cell at the cursor is being edited. */
  readonly editing: string | undefined;
  readonly find: FindArticles;
  readonly answer: (row: number) => DateAnswer;
  readonly onChoose: (row: number, choice: Choice) => void;
}

const { grid: words } = WORDS;

export const gridView = (scene: GridScene): TemplateResult => {
  const { rows, window } = scene;
  const drawn = rows.slice(window.start, window.end).map((row, i) => ({ row, at: window.start + i }));
  return html`<table
    role="grid"
    aria-label=${words.name}
    aria-rowcount=${rows.length + 1}
    aria-colcount=${COLUMNS.length + 1}
    aria-describedby="grid-help"
  >
    <thead>
      <tr role="row" aria-rowindex="1">
        <th role="columnheader" scope="col" class="number"><span class="hidden">${words.row}</span></th>
        ${COLUMNS.map((column) => html`<th role="columnheader" scope="col">${words.columns[column]}</th>`)}
      </tr>
    </thead>
    ${room(window.before)}
    <tbody>
      ${repeat(
        drawn,
        ({ row }) => row.id,
        ({ row, at }) => rowView(row, at, scene),
      )}
    </tbody>
    ${room(window.after)}
  </table>`;
};

/** Empty space for rows that are not drawn. */
const room = (height: number): TemplateResult =>
  html`<tbody aria-hidden="true" class="room" ?hidden=${height === 0}>
    <tr>
      <td colspan=${COLUMNS.length + 1} ${ref(setHeight(height))}></td>
    </tr>
  </tbody>`;

/** Set by script, because a strict policy forbids style attributes. */
const setHeight = (height: number) => (cell: Element | undefined) => {
  if (cell instanceof HTMLElement) cell.style.height = `${height}px`;
};

function rowView(row: Row, at: number, scene: GridScene): TemplateResult {
  const isLast = at === scene.rows.length - 1;
  const answer = scene.answer(at);
  const toMend = answer.kind === 'question' || answer.kind === 'unknown';
  return html`<tr role="row" aria-rowindex=${at + 2} data-id=${row.id} class=${toMend ? 'to-mend' : ''}>
    <th role="rowheader" scope="row" class="number">${at + 1}</th>
    ${COLUMNS.map((column, i) => cellView(row, { row: at, column: i }, column, answer, isLast, scene))}
  </tr>`;
}

function cellView(
  row: Row,
  place: Place,
  column: Column,
  answer: DateAnswer,
  isLast: boolean,
  scene: GridScene,
): TemplateResult {
  const { cursor, block, editing } = scene;
  const isCurrent = place.row === cursor.row && place.column === cursor.column;
  const isEdited = isCurrent && editing !== undefined;
  const answerId = `answer-${place.row}`;
  return html`<td
    role="gridcell"
    class="cell"
    tabindex=${isCurrent && !isEdited ? 0 : -1}
    aria-selected=${isWithin(block, place.row, place.column)}
    data-row=${place.row}
    data-column=${place.column}
  >
    ${isEdited ? editorView(editing, place, column, answerId) : contentView(row, column, isLast, scene.find)}
    ${column === 'dateText' ? answerView(answer, answerId, (choice) => scene.onChoose(place.row, choice)) : nothing}
  </td>`;
}

function editorView(text: string, { row }: Place, column: Column, answerId: string): TemplateResult {
  const name = words.editorName(words.columns[column], row + 1);
  if (column === 'dateText')
    return html`<input
      class="editor"
      aria-label=${name}
      aria-describedby=${answerId}
      autocomplete="off"
      spellcheck="false"
      .value=${live(text)}
    />`;
  return html`<textarea class="editor" aria-label=${name} rows="1" .value=${live(text)}></textarea>`;
}

function contentView(row: Row, column: Column, isLast: boolean, find: FindArticles): TemplateResult {
  if (column !== 'articles') {
    const hint = isLast && column === 'title' ? html`<span class="hint">${words.nextEvent}</span>` : nothing;
    return html`<div class="text" dir="auto">${row[column] || hint}</div>`;
  }
  const cited = find(row.articles);
  if (cited.length === 0) return html`<div class="text hint">${isLast ? nothing : words.addArticle}</div>`;
  return html`<ul>
    ${cited.map((one, i) => articleView(one, row.articles[i], row.title))}
  </ul>`;
}

function articleView(one: CitedArticle, cited: Cited | undefined, title: string): TemplateResult {
  const quote = cited === undefined ? undefined : quoteOf(cited);
  return html`<li dir="auto">${articleText(one, title)}${quote === undefined ? nothing : html`<q>${quote}</q>`}</li>`;
}

/** The text of an article in its cell: its headline, unless that repeats the address or the title of the event. */
function articleText(cited: CitedArticle, title: string): string {
  const { headline, url } = cited.article;
  return headline !== undefined && !url?.includes(headline) && (url === undefined || headline !== title)
    ? headline
    : shortAddress(lineOf(cited));
}

/** An address for a narrow cell: its host, and the end of its path. */
function shortAddress(address: string): string {
  const [, host = address, path = ''] = /^https?:\/\/(?:www\.)?([^/?#]+)(.*)$/i.exec(address) ?? [];
  return path.length > 14 ? `${host} …${path.slice(-12)}` : host + path.replace(/\/$/, '');
}
