import { html, nothing, type TemplateResult } from 'lit';
import { LIST_LENGTH, type ListPart } from '../../layout/list-part.ts';
import type { ListRun } from '../../layout/list.ts';
import type { TimelineEvent } from '../../model/types.ts';
import { causeOf } from '../cause.ts';
import { emphasis, marked, type ViewContext } from '../context.ts';
import { heading } from '../heading.ts';
import { openedStandIn } from '../panel/stand-in.ts';
import { each } from '../each.ts';
import { cssProperties } from '../css-properties.ts';
import { groupHeading } from '../words.ts';
import { markStatusOf } from '../../layout/marks/mark-status.ts';
import { pipsTemplate } from '../pips.ts';
import { pipsOf } from '../pips-of.ts';
import { gutterMark } from './mark.ts';

function itemTemplate(context: ViewContext, event: TimelineEvent): TemplateResult {
  const { state, words, act, categories } = context;
  const selected = state.selected === event.id;
  const summary = words.summary(event);
  const status = markStatusOf(summary.status);
  return html`<li
    class="item${status === 'retracted' ? ' is-retracted' : ''}${emphasis(context, event.id)}"
    data-item=${event.id}
    ${cssProperties({ '--_color': categories.color(event.category) })}
  >
    ${gutterMark(event.date, status)}
    <button
      part="event"
      class="event-button"
      data-event=${event.id}
      aria-expanded=${selected ? 'true' : 'false'}
      aria-label=${words.spoken(event, categories.label(event.category))}
      @click=${(click: MouseEvent) => act({ type: 'select', id: selected ? '' : event.id }, causeOf(click))}
    >
      <bdi class="title" part="label">${marked(context, event.title)}</bdi>
      <span class="detail"><bdi>${pipsTemplate(pipsOf(summary))}${words.detail(event)}</bdi></span>
    </button>
    ${selected ? html`<div class="opened">${context.evidence?.opened(context, event) ?? openedStandIn(context, event)}</div>` : nothing}
  </li>`;
}

/** The events of a run. If their order is not known they are a separate list with one note about that above it. */
function runTemplate(context: ViewContext, { events, orderKnown }: ListRun): TemplateResult {
  const items = html`${each(
    events,
    ({ id }) => id,
    (event) => itemTemplate(context, event),
  )}`;
  const { orderUnknown } = context.words.t;
  return orderKnown
    ? items
    : html`<li class="run">
        <p class="order">${orderUnknown}</p>
        <ol role="list">
          ${items}
        </ol>
      </li>`;
}

/** The story as a list under headings of months, or of longer units for longer stories. */
export function listTemplate(context: ViewContext, { start, end, groups }: ListPart): TemplateResult {
  const { state, words, act } = context;
  const more = (count: number, forms: typeof words.t.earlierEvents, to: number): TemplateResult | typeof nothing =>
    count > 0
      ? html`<button
          class="more"
          @click=${(click: MouseEvent) => act({ type: 'list-from', position: to }, causeOf(click))}
        >
          ${words.count(forms, count)}
        </button>`
      : nothing;
  return html`<div part="list" class="list">
    ${context.evidence?.asKnownOn.listControls(context, true)}
    ${more(start, words.t.earlierEvents, Math.max(0, start - LIST_LENGTH))}
    ${each(
      groups,
      ({ edtf, events }) => `${edtf}:${events[0]?.id}`,
      ({ edtf, runs }, i) =>
        html`<section aria-labelledby="month-${i}">
          ${heading(context.headingLevel, groupHeading(words, edtf), { id: `month-${i}`, class: 'group' })}
          <ol role="list">
            ${runs.map((run) => runTemplate(context, run))}
          </ol>
        </section>`,
    )}
    ${more(state.selection.total - end, words.t.laterEvents, start + LIST_LENGTH)}
  </div>`;
}
