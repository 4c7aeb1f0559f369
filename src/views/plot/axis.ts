import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { offsetOf } from '../../layout/offset.ts';
import type { Scene } from '../../layout/scene.ts';
import { svgCoordinate } from '../../layout/svg-coordinate.ts';
import { articlesTemplate } from './articles.ts';
import type { PlotContext } from '../context.ts';
import { each } from '../each.ts';
import { cssProperties, px } from '../css-properties.ts';
import { shifted } from './shifted.ts';
import { threadsTemplate } from './threads.ts';

/** The SVG path of vertical lines at the ticks, from the top down to `y`. */
const lines = ({ axis, shift }: Scene, y: number): string =>
  axis.ticks.map(({ x }) => `M${svgCoordinate(x + shift)},0V${y}`).join('');

/** Length of grid lines, CSS px; longer than any plot is high. */
const GRID_LENGTH = 9999;

/** The lines that ticks draw through the plot. */
export const gridTemplate = (context: PlotContext): TemplateResult =>
  html`<svg part="grid" class="grid" aria-hidden="true">
    <path ${shifted(context)} d=${guard(context.sceneDependencies, () => lines(context.scene, GRID_LENGTH))}></path>
  </svg>`;

/** Below the plot: the two tiers of the axis, the threads, and the rail of articles. */
export function axisTemplate(context: PlotContext): TemplateResult {
  const { scene, state, metrics, words } = context;
  const { axis, shift, articles } = scene;
  const tier = metrics.axis * 0.16;
  const content = (): TemplateResult =>
    svg`${context.evidence?.dense.ribbon(context)}${threadsTemplate(context)}
      <path class="tick" d=${lines(scene, 5)}></path>
      ${each(
        axis.ticks,
        ({ time }) => time,
        ({ label, labelX }) =>
          svg`<text part="tick" class="tick-label" x=${svgCoordinate(labelX + shift)} y=${svgCoordinate(tier * 1.15)}>${label}</text>`,
      )}
      ${each(
        axis.bands,
        ({ time }) => time,
        ({ label, labelX }) =>
          svg`<text part="band" class="band-label" x=${svgCoordinate(labelX + shift)} y=${svgCoordinate(tier * 2.15)}>${label}</text>`,
      )}`;
  // Relative to the left of the view, which may be inside of the scene
  const inView = shift - offsetOf(scene, state.range);
  const free = !articles.some(({ x }) => x + inView > 0 && x + inView < metrics.inset * 4);
  return html`<div part="axis" class="axis" ${cssProperties({ height: px(metrics.axis) })}>
    <svg class="threads" aria-hidden="true">
      <line class="baseline" x1="0" x2="100%" y1="0.5" y2="0.5"></line>
      <line class="rail" x1="0" x2="100%" y1=${metrics.rail} y2=${metrics.rail}></line>
      <g ${shifted(context)}>${guard(context.sceneDependencies, content)}</g>
      ${
        free
          ? svg`<text class="rail-label" x=${metrics.inset} y=${metrics.rail + 4}>${words.t.articles}</text>`
          : nothing
      }
    </svg>
    ${articlesTemplate(context)}
  </div>`;
}
