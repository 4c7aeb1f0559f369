import { html, nothing, type TemplateResult } from 'lit';
import { offsetOf } from '../../layout/offset.ts';
import type { PlotContext } from '../context.ts';
import { cssProperties, px } from '../css-properties.ts';
import { spanEdtf } from '../time-span.ts';
import { bestOf, type Positions } from './cluster-events.ts';

/** Maximum number of titles shown for a cluster. */
export const MAX_TITLES = 3;
/** Width of the card, and its minimum distance from the edges of the plot, CSS px. */
const WIDTH = 280;
const EDGE = 8;

/** The card of the cluster with the given key. Purely visual: the cluster's name and description say the same. */
export function cardTemplate(context: PlotContext, key: string, withRow: Positions): TemplateResult | typeof nothing {
  const { scene, state, width, words, categories, session } = context;
  const cluster = session.isMoving ? undefined : scene.plot.clusters.find((each) => each.key === key);
  if (!cluster) return nothing;
  const { x, y, count, countedFrom, countedTo } = cluster;
  const middle = x + cluster.width / 2 + scene.shift - offsetOf(scene, state.range);
  const cardWidth = Math.min(WIDTH, width - 2 * EDGE);
  const left = Math.max(EDGE, Math.min(middle - cardWidth / 2, width - cardWidth - EDGE));
  return html`<div
    class="cluster-card"
    aria-hidden="true"
    ${cssProperties({ left: px(left), top: px(y), width: px(cardWidth) })}
  >
    <p class="cluster-span">
      ${words.span(spanEdtf(countedFrom, countedTo))} · ${words.count(words.t.eventCount, count)}
    </p>
    ${bestOf(context, cluster, withRow, MAX_TITLES).map(
      ({ title, category }) =>
        html`<p class="cluster-title" ${cssProperties({ '--_color': categories.color(category) })}>
          <bdi>${title}</bdi>
        </p>`,
    )}
  </div>`;
}
