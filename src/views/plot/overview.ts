import { html, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { type OverviewBar, windowOf } from '../../layout/overview.ts';
import type { PlotContext } from '../context.ts';
import { cssProperties, px } from '../css-properties.ts';

/**
 * The whole story on a strip, with the view as a window to drag and resize. For the pointer only: keys and buttons do the
 * same, so it is hidden from assistive technology.
 */
export function overviewTemplate(context: PlotContext): TemplateResult {
  const { state, scene, width, metrics, categories, evidence } = context;
  const { x0, x1 } = windowOf(state, width);
  const { bars } = scene.overview;
  const rectTemplate = (bar: OverviewBar, x0: number, x1: number, classes: string): TemplateResult =>
    svg`<rect class=${classes} x=${x0} y=${bar.y} width=${x1 - x0} height=${bar.height} ${cssProperties({ '--_color': categories.color(bar.category) })}></rect>`;
  const barTemplate = (bar: OverviewBar): TemplateResult[] => [
    rectTemplate(bar, bar.x, bar.x + bar.width, 'possible'),
    ...bar.certain.map(([x0, x1]) => rectTemplate(bar, x0, x1, 'certain')),
  ];
  const story = () => html`<svg>${bars.map(barTemplate)}${evidence?.dense.skyline(context)}</svg>`;
  return html`<div
    part="overview"
    class="overview"
    aria-hidden="true"
    ${cssProperties({ height: px(metrics.overview) })}
  >
    ${guard([scene.overview, state.selection, state.store?.mix, evidence, width, metrics], story)}
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
