import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Cluster } from '../../layout/clusters.ts';
import type { TimelineEvent } from '../../model/types.ts';
import { slideIn } from './slide-in.ts';
import { causeOf } from '../cause.ts';
import { keyed, spoken, type PlotContext } from '../context.ts';
import { each } from '../each.ts';
import { cssProperties, px } from '../css-properties.ts';
import { shifted } from './shifted.ts';

/** Largest number of events that are listed for a cluster that no zoom can separate. */
const MAX_LISTED = 500;

/** The events that a cluster stands for: those of its slice that are in view and have no row. In order of time. */
export function clusterEvents({ state, scene }: PlotContext, { lane, lo, hi }: Cluster): TimelineEvent[] {
  const rows = new Set(scene.plot.events.filter((placed) => placed.lane === lane).map(({ id }) => id));
  // Enough to fill the list without those that have a row
  const inView = state.selection.lanes[lane]?.endingAfter(state.range.start, lo, hi, MAX_LISTED + rows.size) ?? [];
  return inView.filter(({ id }) => !rows.has(id)).slice(0, MAX_LISTED);
}

function clusterTemplate(context: PlotContext, cluster: Cluster): TemplateResult {
  const { words, scene, act } = context;
  const { count, from, lastFrom, x, y, width, lane, origin } = cluster;
  const canZoom = from < lastFrom;
  // While a pointer scales the view, an animation would take a third of each frame, and the next scale comes before it ends
  const start = context.session.isMoving ? undefined : origin;
  const label = context.state.selection.lanes[lane]?.label;
  const shown = count < 10_000 ? words.number(count) : words.compactNumber(count);
  const name = [words.count(words.t.eventCount, count), label, canZoom ? words.t.zoomToCluster : words.t.listCluster];
  return html`<li
    ${slideIn(cluster.key, start)}
    ${cssProperties({ transform: `translate(${px(x + scene.shift)}, ${px(y)})` })}
  >
    <button
      part="cluster"
      class="cluster"
      tabindex="-1"
      aria-label=${spoken(context, () => name.filter(Boolean).join('; '))}
      ${cssProperties({ width: px(width) })}
      @click=${(click: MouseEvent) =>
        act({ type: 'open-cluster', events: clusterEvents(context, cluster), from, to: lastFrom }, causeOf(click))}
    >
      ${shown}
    </button>
  </li>`;
}

/** The clusters, under the rows of their lane. */
export const clustersTemplate = (context: PlotContext): TemplateResult | typeof nothing =>
  context.scene.plot.clusters.length === 0
    ? nothing
    : html`<ol class="clusters" role="list" ${shifted(context)}>
        ${guard(context.sceneDependencies, () =>
          each(
            context.scene.plot.clusters,
            keyed(context, ({ key }) => key),
            (cluster) => clusterTemplate(context, cluster),
          ),
        )}
      </ol>`;
