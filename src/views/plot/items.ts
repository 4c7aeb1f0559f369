import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { type PlotItem, plotItems } from '../../layout/plot-items.ts';
import { clusterTemplate } from './clusters.ts';
import type { PlotContext } from '../context.ts';
import { each } from '../each.ts';
import { eventTemplate, tabStopOf } from './events.ts';
import { shifted } from './shifted.ts';

/** Items with their keys, by which `each` finds their nodes again. */
function keyedItems({ scene, canReuseNodes }: PlotContext): [key: unknown, item: PlotItem][] {
  let clusters = 0;
  return plotItems(scene.plot).map((item) => {
    if ('event' in item) return [item.event.id, item];
    // Ids of events hold no control characters: no event has the key of a cluster
    return [canReuseNodes ? clusters++ : `\0${item.cluster.key}`, item];
  });
}

/** The events that have a row, and the clusters of those that have none, in order of time. */
export function itemsTemplate(context: PlotContext): TemplateResult {
  const items = (): unknown => {
    const tabStop = tabStopOf(context);
    return each(
      keyedItems(context),
      ([key]) => key,
      ([, item]) =>
        'event' in item ? eventTemplate(context, item.event, tabStop) : clusterTemplate(context, item.cluster),
    );
  };
  return html`<ol class="events" role="list" ${shifted(context)}>
    ${guard(context.sceneDependencies, items)}
  </ol>`;
}
