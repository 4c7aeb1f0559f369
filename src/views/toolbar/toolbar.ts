import { html, nothing, type TemplateResult } from 'lit';
import { causeOf } from '../cause.ts';
import type { Mode } from '../../state/session.ts';
import type { ViewContext } from '../context.ts';
import { fill } from '../../dates/format/fill.ts';
import { cssProperties } from '../css-properties.ts';
import { legendButton } from './legend-button.ts';

/** The legend: one switch for each category. */
function legendTemplate({ categories, state, words, act }: ViewContext): TemplateResult | typeof nothing {
  if (categories.list.length === 0) return nothing;
  return html`<div class="legend" role="group" part="legend" aria-label=${words.t.categories}>
    ${categories.list.map(
      ({ id, label }) =>
        html`<button
          part="category"
          class="chip"
          aria-pressed=${state.hidden.includes(id) ? 'false' : 'true'}
          @click=${(click: MouseEvent) => act({ type: 'toggle-category', id }, causeOf(click))}
        >
          <span class="swatch" ${cssProperties({ '--_color': categories.color(id) })}></span><bdi>${label}</bdi>
        </button>`,
    )}
  </div>`;
}

/**
 * Categories, search, zoom, the choice between plot and list, and the legend of marks. In the list the buttons of the zoom are hidden and not removed: where they
 * were removed, Firefox moved its caret to the search field, and a screen reader spoke of that.
 */
export function toolbarTemplate(context: ViewContext, mode: Mode): TemplateResult {
  const { words, state, act } = context;
  const { t } = words;
  const total = state.store?.total ?? 0;
  const isList = mode === 'list';
  const other = isList ? 'plot' : 'list';
  const zoom = (factor: number, name: string, sign: string): TemplateResult =>
    html`<button
      part="button"
      class="tool"
      ?hidden=${isList}
      aria-label=${name}
      title=${name}
      @click=${(click: MouseEvent) => act({ type: 'zoom', factor }, causeOf(click))}
    >
      ${sign}
    </button>`;
  return html`<div part="toolbar" class="toolbar" role="group" aria-label=${t.controls}>
    ${legendTemplate(context)}${isList ? nothing : context.evidence?.conflictsSwitch(context)}
    ${
      state.selection.total < total
        ? html`<span class="matching"
            >${fill(t.matching, { shown: words.number(state.selection.total), total: words.number(total) })}</span
          >`
        : nothing
    }
    <span class="tools">
      <input
        part="search"
        class="search"
        type="search"
        placeholder=${t.search}
        aria-label=${t.search}
        .value=${state.query}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Escape' || event.isComposing || !state.query) return;
          event.preventDefault();
          act({ type: 'query', query: '' }, 'keyboard');
        }}
        @input=${(input: InputEvent) => act({ type: 'query', query: (input.target as HTMLInputElement).value }, 'keyboard')}
      />
      ${zoom(0.5, t.zoomOut, '−')}${zoom(2, t.zoomIn, '+')}
      <button
        part="button"
        class="tool"
        ?hidden=${isList}
        aria-label=${`${t.fit}: ${t.fitAll}`}
        title=${t.fitAll}
        @click=${(click: MouseEvent) => act({ type: 'fit' }, causeOf(click))}
      >
        ${t.fit}
      </button>
      <button
        part="button"
        class="tool"
        @click=${(click: MouseEvent) => act({ type: 'layout', layout: other }, causeOf(click))}
      >
        ${t[other]}
      </button>
      ${legendButton(context)}
    </span>
  </div>`;
}
