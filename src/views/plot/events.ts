import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { PlacedEvent } from '../../layout/placed-events.ts';
import type { PlotContext } from '../context.ts';
import { emphasis, spoken } from '../context.ts';
import { each } from '../each.ts';
import { markTemplate } from './mark.ts';
import { fill } from '../../dates/format/fill.ts';
import { cssProperties, px } from '../css-properties.ts';
import { shifted } from './shifted.ts';

/** Padding between an event's box and its mark and label, CSS px. */
const PADDING = 4;

function eventTemplate(context: PlotContext, placed: PlacedEvent, tabStop: string): TemplateResult {
  const { state, scene, words, categories, metrics } = context;
  const { id, label, labelX, labelWidth, side } = placed;
  const x0 = placed.x0 - PADDING;
  const name = (): string => {
    const { store, selection } = state;
    const event = store?.event(id);
    const [index = '', total = ''] = [selection.positionOf(id) + 1, selection.total].map(words.number);
    return event
      ? `${words.spoken(event, categories.label(placed.category))}; ${fill(words.t.position, { index, total })}`
      : '';
  };
  return html`<li
    ${cssProperties({ transform: `translate(${px(x0 + scene.shift)}, ${px(placed.y)})`, width: px(placed.x1 - placed.x0 + 2 * PADDING) })}
  >
    <button
      part="event"
      class="event ${side}${emphasis(context, id)}"
      data-event=${id}
      tabindex=${id === tabStop ? 0 : -1}
      aria-pressed=${state.selected === id ? 'true' : 'false'}
      aria-label=${spoken(context, name)}
      ${cssProperties({ '--_color': categories.color(placed.category), height: px(metrics.row - 3) })}
    >
      ${markTemplate(placed.mark, x0)}
      ${
        labelWidth > 0
          ? html`<span
              part="label"
              class="label"
              ${cssProperties({ 'margin-left': px(labelX - x0), width: px(labelWidth) })}
              ><bdi class="title">${label.title}</bdi> <bdi class="detail">${label.detail}</bdi></span
            >`
          : nothing
      }
    </button>
  </li>`;
}

/** Id of the event in the roving tabindex: the focused one if it has a row, else the first that has; '' where the span has it. */
export const tabStopOf = ({ state, scene, span }: PlotContext): string =>
  span
    ? ''
    : scene.plot.events.some(({ id }) => id === state.focused)
      ? state.focused
      : (scene.plot.events[0]?.id ?? '');

/** The events that have a row, lane by lane in order of time. One that has a row in several lanes has its tab stop in the first. */
export function eventsTemplate(context: PlotContext): TemplateResult {
  const items = (): unknown => {
    const tabStop = tabStopOf(context);
    const { events } = context.scene.plot;
    const firstOfEvent = new Map(events.toReversed().map((placed) => [placed.id, placed]));
    const isFirst = (placed: PlacedEvent): boolean => firstOfEvent.get(placed.id) === placed;
    return each(
      events,
      // No id has a null in it
      (placed) => (isFirst(placed) ? placed.id : `${placed.id}\0${placed.lane}`),
      (placed) => eventTemplate(context, placed, isFirst(placed) ? tabStop : ''),
    );
  };
  return html`<ol class="events" role="list" ${shifted(context)}>
    ${guard(context.sceneDependencies, items)}
  </ol>`;
}
