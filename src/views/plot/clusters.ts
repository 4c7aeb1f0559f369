import { html, noChange, type TemplateResult } from 'lit';
import type { Cluster } from '../../layout/clusters.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { ClusterAsOf } from '../as-known-on/as-known-on-views.ts';
import { causeOf } from '../cause.ts';
import { spoken, type PlotContext } from '../context.ts';
import { cssProperties, px } from '../css-properties.ts';
import { eventName } from './events.ts';
import { spanEdtf } from '../time-span.ts';
import { countText } from './count-text.ts';

/** Maximum number of events that are listed for a cluster that zooming cannot separate. */
const MAX_LISTED = 500;

/** The events of a cluster: those of its slice that are in view and have no row. In order of time. */
export function clusterEvents({ state, scene }: PlotContext, { lane, lo, hi }: Cluster): TimelineEvent[] {
  const rows = new Set(scene.plot.events.filter((placed) => placed.lane === lane).map(({ id }) => id));
  // Enough to fill the list without those that have a row
  const inView = state.selection.lanes[lane]?.endingAfter(state.range.start, lo, hi, MAX_LISTED + rows.size) ?? [];
  return inView.filter(({ id }) => !rows.has(id)).slice(0, MAX_LISTED);
}

/** Whether zooming in separates the events of a cluster; otherwise they are listed. */
const canZoom = ({ from, lastFrom }: Cluster): boolean => from < lastFrom;

/**
 * The accessible name of a cluster: number of events, their time, and what activating it does: `10 events, from 5 to 27
 * January 2023; zooms in`. For a single event, its own name follows the visible number. As of a day, it includes how
 * many had been reported.
 */
function clusterName(context: PlotContext, cluster: Cluster, shown: string, asOf: ClusterAsOf | undefined): string {
  const { words, categories } = context;
  const { count, first, countedFrom, countedTo } = cluster;
  const lane = context.state.selection.lanes[cluster.lane];
  const event = count === 1 ? lane?.page(first, 1)[0]?.event : undefined;
  const action = canZoom(cluster) ? words.t.zoomToCluster : words.t.listCluster;
  if (event) return `${shown}: ${eventName(context, event, categories.label(event.category))}; ${action}`;
  const span = words.span(spanEdtf(countedFrom, countedTo));
  const counted = `${words.count(words.t.eventCount, count)}, ${span}`;
  return [asOf?.spoken, counted, lane?.label, action].filter(Boolean).join('; ');
}

/** A cluster, below the rows of its lane. */
export function clusterTemplate(context: PlotContext, cluster: Cluster): TemplateResult {
  const { words, scene, act } = context;
  const { count, from, lastFrom, x, y, width } = cluster;
  const asOf = context.evidence?.asKnownOn.cluster(context, cluster);
  const dense = context.evidence?.dense;
  // While the view moves, bars stay as they were: writing them would take a part of each frame.
  // The description stays during a glide: otherwise a screen reader reads the new one of the cluster that was just opened.
  const shown = asOf?.seen ?? countText(words, count);
  return html`<li
    ${dense?.slideIn(context, cluster)}
    ${cssProperties({ transform: `translate(${px(x + scene.shift)}, ${px(y)})` })}
  >
    <button
      part="cluster"
      class="cluster ${asOf?.kind ?? ''}"
      tabindex="-1"
      data-cluster=${cluster.key}
      aria-label=${spoken(context, () => clusterName(context, cluster, shown, asOf))}
      aria-description=${context.session.glideTarget ? noChange : spoken(context, () => (count > 1 && dense?.titles(context, cluster)) || '')}
      ${cssProperties({ width: px(width), ...(!context.session.isMoving && { '--_shares': dense?.shareImage(context, cluster) }) })}
      @click=${(click: MouseEvent) =>
        act({ type: 'open-cluster', events: clusterEvents(context, cluster), from, to: lastFrom }, causeOf(click))}
    >
      ${shown}
    </button>
  </li>`;
}
