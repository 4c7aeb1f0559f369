import { html, nothing, type TemplateResult } from 'lit';
import { causeOf } from '../cause.ts';
import type { Mode } from '../../state/session.ts';
import type { ViewContext } from '../context.ts';
import { fill } from '../../dates/format/fill.ts';
import { cssProperties } from '../css-properties.ts';
import { asKnownOnButton } from './as-known-on-button.ts';
import { legendButton } from './legend-button.ts';

/** The layouts, in the order of their buttons. */
const MODES = ['plot', 'list', 'table'] as const;

/** The legend of categories: one switch per category, with its number of events. */
function legendTemplate({ categories, counts, state, words, act }: ViewContext): TemplateResult | typeof nothing {
  if (categories.list.length === 0) return nothing;
  // Room for the largest count, so that nothing moves when the counts are known
  const width = `${words.number(state.store?.total ?? 0).length}ch`;
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
          <span class="count" ${cssProperties({ 'min-inline-size': width })}
            >${counts?.categories ? words.number(counts.categories.get(id) ?? 0) : nothing}</span
          >
        </button>`,
    )}
  </div>`;
}

/**
 * Categories, filters, search, zoom, the choice between plot, list and table, and the legend of marks. Outside the plot
 * the zoom buttons are hidden, not removed: when they were removed, Firefox moved its caret to the search field, and a
 * screen reader announced that.
 */
export function toolbarTemplate(context: ViewContext, mode: Mode): TemplateResult {
  const { words, state, act } = context;
  const { t } = words;
  const total = state.store?.total ?? 0;
  const zoom = (factor: number, name: string, sign: string): TemplateResult =>
    html`<button
      part="button"
      class="tool"
      ?hidden=${mode !== 'plot'}
      aria-label=${name}
      title=${name}
      @click=${(click: MouseEvent) => act({ type: 'zoom', factor }, causeOf(click))}
    >
      ${sign}
    </button>`;
  const hasChips = context.categories.list.length > 0;
  const conflicts = mode === 'plot' ? context.evidence?.conflictsSwitch(context) : nothing;
  return html`<div part="toolbar" class="toolbar" role="group" aria-label=${t.controls}>
    ${legendTemplate(context)}${hasChips ? conflicts : nothing}
    ${
      state.selection.total < total
        ? html`<span class="matching"
            >${context.evidence?.leftOut(context) ?? fill(t.matching, { shown: words.number(state.selection.total), total: words.number(total) })}</span
          >`
        : nothing
    }
    <span class="tools">
      <input
        part="search"
        ?hidden=${state.store?.cannotSearch}
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
      <span class="filters">${context.evidence?.filters(context, mode)}${hasChips ? nothing : conflicts}</span>
      ${zoom(0.5, t.zoomOut, '−')}${zoom(2, t.zoomIn, '+')}
      <button
        part="button"
        class="tool"
        ?hidden=${mode !== 'plot'}
        aria-label=${`${t.fit}: ${t.fitAll}`}
        title=${t.fitAll}
        @click=${(click: MouseEvent) => act({ type: 'fit' }, causeOf(click))}
      >
        ${t.fit}
      </button>
      ${asKnownOnButton(context)}
      ${MODES.filter((other) => other !== mode).map(
        (layout) =>
          html`<button
            part="button"
            class="tool"
            @click=${(click: MouseEvent) => act({ type: 'layout', layout }, causeOf(click))}
          >
            ${t[layout]}
          </button>`,
      )}
      <span class="last"
        >${context.evidence?.share(context)}${context.evidence && context.session.isNarrow ? nothing : legendButton(context)}</span
      >
    </span>
  </div>`;
}
