import { html, nothing, type TemplateResult } from 'lit';
import { orderKnown } from '../../layout/list.ts';
import type { PlacedEvent } from '../../layout/placed-events.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { PlotContext } from '../context.ts';
import { emphasis, keysHint, marked, spoken } from '../context.ts';
import { pipsTemplate } from '../pips.ts';
import { markTemplate } from './mark.ts';
import { fill } from '../../dates/format/fill.ts';
import { cssProperties, px } from '../css-properties.ts';

/** Padding between an event's box and its mark and label, CSS px. */
const PADDING = 4;

/** Whether it is known that an event came after the one before it, and before the one after it. */
function hasKnownOrder({ state: { selection } }: PlotContext, event: TimelineEvent, position: number): boolean {
  const neighbours = [selection.at(position - 1, false), selection.at(position + 1, false)].filter(
    (other) => other !== undefined,
  );
  return neighbours.every((other) => orderKnown(other, event));
}

/** The accessible name of an event in the plot: what it is, whether its order is known, and its position. */
export function eventName(context: PlotContext, event: TimelineEvent, category: string): string {
  const { state, words } = context;
  const position = state.selection.positionOf(event.id);
  const [index = '', total = ''] = [position + 1, state.selection.total].map(words.number);
  const order = hasKnownOrder(context, event, position) ? '' : words.t.orderUnknown;
  return [words.spoken(event, category), order, fill(words.t.position, { index, total })].filter(Boolean).join('; ');
}

/** An event that has a row; `tabStop` is the id of the one that is in the tab order. */
export function eventTemplate(context: PlotContext, placed: PlacedEvent, tabStop: string): TemplateResult {
  const { state, scene, categories, metrics } = context;
  const unfolded = scene.claims?.find((block) => block.event === placed.id && block.lane === placed.lane);
  // For the selected event, the panel shows them
  const claims =
    unfolded && state.selected !== placed.id ? unfolded.claims.map(({ text }) => text).join('; ') : nothing;
  const { id, label, labelX, labelWidth, side } = placed;
  const x0 = placed.x0 - PADDING;
  const name = (): string => {
    const event = state.store?.event(id);
    return event ? eventName(context, event, categories.label(placed.category)) : '';
  };
  return html`<li
    ${cssProperties({ transform: `translate(${px(x0 + scene.shift)}, ${px(placed.y)})`, width: px(placed.x1 - placed.x0 + 2 * PADDING) })}
  >
    <button
      part="event"
      class="event ${side}${label.status === 'retracted' ? ' is-retracted' : ''}${unfolded ? ' is-unfolded' : ''}${emphasis(context, id)}"
      data-event=${id}
      tabindex=${id === tabStop ? 0 : -1}
      aria-current=${state.selected === id ? 'true' : nothing}
      aria-label=${spoken(context, name)}
      aria-description=${id === tabStop ? keysHint(context, claims) : claims}
      ${cssProperties({ '--_color': categories.color(placed.category), height: px(metrics.row - 3) })}
    >
      ${context.evidence?.asKnownOn.besideMark(placed, x0)}${markTemplate(placed.mark, x0)}
      ${
        labelWidth > 0
          ? html`<span
              part="label"
              class="label"
              ${cssProperties({ 'margin-left': px(labelX - x0), width: px(labelWidth) })}
              ><bdi class="title">${marked(context, label.title)}</bdi>
              <bdi class="detail">${pipsTemplate(label.pips)}${label.detail}</bdi></span
            >`
          : nothing
      }
    </button>
  </li>`;
}

/**
 * Id of the event in the roving tabindex: the focused one if it has a row, else the first with a row; '' if a time span
 * has the focus.
 */
export const tabStopOf = ({ state, scene, span }: PlotContext): string =>
  span
    ? ''
    : scene.plot.events.some(({ id }) => id === state.focused)
      ? state.focused
      : (scene.plot.events[0]?.id ?? '');
