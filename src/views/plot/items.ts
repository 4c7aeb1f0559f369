import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { type PlotItem, plotItems } from '../../layout/plot-items.ts';
import { clusterTemplate } from './clusters.ts';
import type { PlacedEvent } from '../../layout/placed-events.ts';
import type { PlotContext } from '../context.ts';
import { each } from '../each.ts';
import { eventTemplate, tabStopOf } from './events.ts';
import { shifted } from './shifted.ts';

/** Items with their keys, by which `each` finds their nodes again. */
function keyedItems(
  { scene }: PlotContext,
  isFirst: (event: PlacedEvent) => boolean,
): (readonly [key: string, item: PlotItem])[] {
  const keyOf = (event: PlacedEvent): string => (isFirst(event) ? event.id : `${event.id}\0${event.lane}`);
  // Ids of events contain no control characters, so no event has the key of a cluster
  return plotItems(scene.plot).map((item) => ['event' in item ? keyOf(item.event) : `\0${item.cluster.key}`, item]);
}

/**
 * The events that have a row, and the clusters of those that have none, in order of time. An event with a row in
 * several lanes has its tab stop in the first.
 */
export function itemsTemplate(context: PlotContext): TemplateResult {
  const items = (): unknown => {
    const tabStop = tabStopOf(context);
    const firstOfEvent = new Map(context.scene.plot.events.toReversed().map((placed) => [placed.id, placed]));
    const isFirst = (placed: PlacedEvent): boolean => firstOfEvent.get(placed.id) === placed;
    return each(
      keyedItems(context, isFirst),
      ([key]) => key,
      ([, item]) =>
        'event' in item
          ? eventTemplate(context, item.event, isFirst(item.event) ? tabStop : '')
          : clusterTemplate(context, item.cluster),
      context.state.store,
      context.pace,
    );
  };
  return html`<ol class="events" role="list" ${shifted(context)}>
    ${guard(context.sceneDependencies, items)}
  </ol>`;
}
