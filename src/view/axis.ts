import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ViewContext } from './context.ts';
import { articlesTemplate } from './articles.ts';
import { place, px } from './place.ts';

const at = (x: number): string => (Math.round(x * 10) / 10).toFixed(1);

/** The lines that ticks draw through the plot. */
export const gridTemplate = ({ scene }: ViewContext): TemplateResult =>
  html`<svg part="grid" class="grid" aria-hidden="true">
    ${scene.axis.ticks.map(({ x }) => svg`<line x1=${at(x)} x2=${at(x)} y1="0" y2="100%"></line>`)}
  </svg>`;

const pathTemplate = (classes: string, color: string, d: string): TemplateResult =>
  svg`<path part="thread" class=${classes} d=${d} ${place({ '--_color': color })}></path>`;

/** The threads: those that look alike as one path, over them one path for each that stands out. */
function threadsTemplate({ scene, strong, categories }: ViewContext): TemplateResult[] {
  const rest = strong.size === 0 ? '' : ' is-weak';
  const alike = new Map<string, { readonly classes: string; readonly color: string; d: string }>();
  const tied: TemplateResult[] = [];
  for (const { event, article, category, disputed, path } of scene.threads) {
    const style = `thread${disputed ? ' disputed' : ''}`;
    const color = categories.color(category);
    if (strong.has(event) && strong.has(article)) {
      tied.push(pathTemplate(`${style} is-strong`, color, path));
      continue;
    }
    const key = `${style} ${color}`;
    const lines = alike.get(key);
    if (lines) lines.d += path;
    else alike.set(key, { classes: style + rest, color, d: path });
  }
  return [...[...alike.values()].map(({ classes, color, d }) => pathTemplate(classes, color, d)), ...tied];
}

/** Under the plot: the two tiers of the axis, the threads, and the rail of articles. */
export function axisTemplate(context: ViewContext): TemplateResult {
  const { scene, metrics, words } = context;
  const tier = metrics.axis * 0.16;
  return html`<div part="axis" class="axis" ${place({ height: px(metrics.axis) })}>
    <svg class="threads" aria-hidden="true">
      <line class="baseline" x1="0" x2="100%" y1="0.5" y2="0.5"></line>
      <line class="rail" x1="0" x2="100%" y1=${metrics.rail} y2=${metrics.rail}></line>
      ${threadsTemplate(context)}
      ${scene.axis.ticks.map(
        ({ x, label, labelX }) =>
          svg`<line class="tick" x1=${at(x)} x2=${at(x)} y1="0" y2="5"></line><text part="tick" class="tick-label" x=${at(labelX)} y=${at(tier * 1.15)}>${label}</text>`,
      )}
      ${scene.axis.bands.map(({ label, labelX }) => svg`<text part="band" class="band-label" x=${at(labelX)} y=${at(tier * 2.15)}>${label}</text>`)}
      ${
        scene.articles.some(({ x }) => x < metrics.inset * 4)
          ? nothing
          : svg`<text class="rail-label" x=${metrics.inset} y=${metrics.rail + 4}>${words.t.articles}</text>`
      }
    </svg>
    ${articlesTemplate(context)}
  </div>`;
}
