import { html, nothing, type TemplateResult } from 'lit';
import type { ListPart } from '../../layout/list-part.ts';
import { LIST_LENGTH } from '../../layout/list-part.ts';
import type { Citation, TimelineEvent } from '../../model/types.ts';
import type { SessionIntent } from '../../state/session.ts';
import { causeOf } from '../cause.ts';
import { emphasis, marked, type ViewContext } from '../context.ts';
import { cssProperties } from '../css-properties.ts';
import { each } from '../each.ts';
import type { EvidenceViews } from '../evidence-views.ts';
import type { EvidenceMessages } from '../evidence/messages.ts';
import type { Plural } from '../messages.ts';
import { fill } from '../../dates/format/fill.ts';
import { createMatrix, type Matrix } from './matrix.ts';

/** Maximum number of publishers in the table at once. */
export const TABLE_COLUMNS = 30;

/** A button for events or publishers that are not in the table; nothing if there are none. */
function moreButton(
  { words, act }: ViewContext,
  count: number,
  phrase: Plural | string,
  intent: SessionIntent,
): TemplateResult | typeof nothing {
  if (count <= 0) return nothing;
  return html`<button class="more" @click=${(click: MouseEvent) => act(intent, causeOf(click))}>
    ${words.count(typeof phrase === 'string' ? { other: phrase } : phrase, count)}
  </button>`;
}

/**
 * What a publisher is cited for, each stance once; or that it is not cited, which does not say what it reported. As of
 * a day, only what was known then.
 */
function cellTemplate(
  { words, day }: ViewContext,
  texts: EvidenceMessages,
  citations: readonly Citation[],
  event: TimelineEvent,
): TemplateResult {
  if (citations.length === 0) return html`<td class="not-cited">${texts.notCited}</td>`;
  const known = day ? day.event(event).citations : citations;
  const stances = [...new Set(citations.filter((citation) => known.includes(citation)).map(({ stance }) => stance))];
  if (day && stances.length === 0)
    return html`<td class="not-cited">${fill(texts.notYetKnown, { date: words.span(day.edtf) })}</td>`;
  return html`<td class=${stances.join(' ')}>${stances.map((stance) => words.t[stance]).join(', ')}</td>`;
}

function rowTemplate(
  context: ViewContext,
  texts: EvidenceMessages,
  event: TimelineEvent,
  { cell }: Matrix,
  publishers: readonly string[],
): TemplateResult {
  const { state, words, categories, day, act } = context;
  const isReported = !day || day.isReported(event);
  const known = day && isReported ? day.event(event) : event;
  const isSelected = state.selected === event.id;
  return html`<tr class="row${emphasis(context, event.id)}" data-item=${event.id}>
    <th scope="row" ${cssProperties({ '--_color': categories.color(event.category) })}>
      <button
        part="event"
        class="event-button"
        data-event=${event.id}
        aria-current=${isSelected ? 'true' : nothing}
        @click=${(click: MouseEvent) => act({ type: 'select', id: isSelected ? '' : event.id }, causeOf(click))}
      >
        <bdi class="title">${marked(context, event.title)}</bdi>
        <span class="detail"
          ><bdi>${isReported ? (known.dateText ?? words.date(known.date, 'label')) : words.detail(event)}</bdi></span
        >
      </button>
    </th>
    ${publishers.map((publisher) => cellTemplate(context, texts, cell(event, publisher), event))}
  </tr>`;
}

/**
 * What each publisher says about each event, as a table that scrolls inside itself, with the selected item below it. As
 * of a day, the day is above it.
 * @param uncover called when something in the table receives the focus
 */
export function tableTemplate(
  context: ViewContext,
  { start, end }: ListPart,
  evidence: EvidenceViews,
  uncover: (focus: FocusEvent) => void,
): TemplateResult {
  const { state, session, words } = context;
  const { store, selection } = state;
  const texts = evidence.words(words);
  const events = selection.page(start, end - start);
  const matrix = createMatrix(events, store ?? { publishers: [] });
  const first = Math.min(session.columnFirst, Math.max(0, matrix.publishers.length - 1));
  const shown = matrix.publishers.slice(first, first + TABLE_COLUMNS);
  const rest = matrix.publishers.length - first - shown.length;
  return html`${evidence.asKnownOn.listControls(context, false)}
    <div part="table" class="table" role="region" aria-labelledby="table-title" tabindex="0" @focusin=${uncover}>
      <table>
        <caption id="table-title">
          ${texts.tableTitle}
        </caption>
        <thead>
          <tr>
            <th scope="col">${texts.event}</th>
            ${shown.map((publisher) => html`<th scope="col" title=${publisher || nothing}><bdi>${publisher || texts.noPublisher}</bdi></th>`)}
          </tr>
        </thead>
        <tbody>
          ${each(
            events,
            ({ id }) => id,
            (event) => rowTemplate(context, texts, event, matrix, shown),
          )}
        </tbody>
      </table>
      ${events.length === 0 ? html`<p class="message"><bdi>${words.t.noMatch}</bdi></p>` : nothing}
    </div>
    <div class="table-more">
      ${moreButton(context, start, words.t.earlierEvents, { type: 'list-from', position: Math.max(0, start - LIST_LENGTH) })}
      ${moreButton(context, selection.total - end, words.t.laterEvents, { type: 'list-from', position: start + LIST_LENGTH })}
      ${moreButton(context, first, texts.previousPublishers, { type: 'columns-from', position: Math.max(0, first - TABLE_COLUMNS) })}
      ${moreButton(context, rest, texts.nextPublishers, { type: 'columns-from', position: first + TABLE_COLUMNS })}
    </div>
    ${evidence.panel(context)}`;
}
