import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { windowOf } from '../../layout/overview.ts';
import type { PlotContext } from '../context.ts';
import { cssProperties, px } from '../css-properties.ts';

/**
 * The whole story on a strip, with the view as a window to drag and resize. For the pointer only: keys and buttons do the
 * same, so it is hidden from assistive technology.
 */
export function overviewTemplate(context: PlotContext): TemplateResult {
  const { state, scene, width, metrics, categories } = context;
  const { x0, x1 } = windowOf(state, width);
  const story = () =>
    html`<svg>
      ${scene.overview.profile ? svg`<path class="profile" d=${scene.overview.profile}></path>` : nothing}
      ${scene.overview.bars.map(
        ({ x, y, width, height, category }) =>
          svg`<rect x=${x} y=${y} width=${width} height=${height} ${cssProperties({ '--_color': categories.color(category) })}></rect>`,
      )}
    </svg>`;
  return html`<div
    part="overview"
    class="overview"
    aria-hidden="true"
    ${cssProperties({ height: px(metrics.overview) })}
  >
    ${guard([scene.overview], story)}
    <div class="shade" ${cssProperties({ left: '0', width: px(x0) })}></div>
    <div class="shade" ${cssProperties({ left: px(x1), right: '0' })}></div>
    <div
      part="window"
      class="window"
      ${cssProperties({ transform: `translateX(${px(x0)})`, width: px(Math.max(12, x1 - x0)) })}
    >
      <span class="handle" data-handle="start"></span><span class="handle" data-handle="end"></span>
    </div>
  </div>`;
}
