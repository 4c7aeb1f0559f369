import { html, nothing, type TemplateResult } from 'lit';
import { causeOf } from '../cause.ts';
import type { PlotContext } from '../context.ts';
import { cssProperties, px } from '../css-properties.ts';
import { heading } from '../heading.ts';

/** The headings of lanes: a button that folds the lane, with the colour of its category and its number of events. */
export function lanesTemplate(context: PlotContext): TemplateResult[] | typeof nothing {
  const { scene, state, words, headingLevel, categories, act } = context;
  const { lanes } = scene.plot;
  if (lanes.length < 2) return nothing;
  const color = (key: string): string | undefined => (scene.groupBy === 'category' ? categories.color(key) : undefined);
  return lanes.map(({ key, label, y, height }, number) => {
    const button = html`<button
      class="fold"
      aria-expanded=${String(!state.folded.includes(key))}
      @click=${(click: MouseEvent) => act({ type: 'fold', lane: key }, causeOf(click))}
    >
      ${color(key) && html`<span class="swatch" ${cssProperties({ '--_color': color(key) })}></span>`}<bdi
        >${label || words.t.other}</bdi
      >
      ${words.number(state.selection.lanes[number]?.total ?? 0)}
    </button>`;
    return html`<div class="lane" part="lane" ${cssProperties({ top: px(y), height: px(height) })}>
      ${heading(headingLevel, button, { class: 'group' })}
    </div>`;
  });
}
