import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { type PlotItem, plotItems } from '../../layout/plot-items.ts';
import { clusterTemplate } from './clusters.ts';
import type { PlotContext } from '../context.ts';
import { each } from '../each.ts';
import { eventTemplate, tabStopOf } from './events.ts';
import { shifted } from './shifted.ts';

/**
 * Items with their keys, by which `each` finds their nodes again. While the nodes of clusters are used again for other clusters, these
 * come after all events: to move nodes among the events would take a good part of each frame, and nobody reads on before the view rests.
 */
function keyedItems({ scene, canReuseNodes, session }: PlotContext): (readonly [key: unknown, item: PlotItem])[] {
  const { events, clusters } = scene.plot;
  if (canReuseNodes && session.isMoving)
    return [
      ...events.map((event) => [event.id, { event }] as const),
      ...clusters.map((cluster, index) => [index, { cluster }] as const),
    ];
  // Ids of events hold no control characters: no event has the key of a cluster
  return plotItems(scene.plot).map((item) => ['event' in item ? item.event.id : `\0${item.cluster.key}`, item]);
}

/** The events that have a row, and the clusters of those that have none, in order of time once the view rests. */
export function itemsTemplate(context: PlotContext): TemplateResult {
  const items = (): unknown => {
    const tabStop = tabStopOf(context);
    return each(
      keyedItems(context),
      ([key]) => key,
      ([, item]) =>
        'event' in item ? eventTemplate(context, item.event, tabStop) : clusterTemplate(context, item.cluster),
      context.state.store,
    );
  };
  return html`<ol class="events" role="list" ${shifted(context)}>
    ${guard(context.sceneDependencies, items)}
  </ol>`;
}
