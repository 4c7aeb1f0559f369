import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { axisTemplate, gridTemplate } from './axis.ts';
import { keysHint, type PlotContext } from '../context.ts';
import { itemsTemplate } from './items.ts';
import { fill } from '../../dates/format/fill.ts';
import { overviewTemplate } from './overview.ts';
import { panelStandIn } from '../panel/stand-in.ts';
import { cssProperties, px } from '../css-properties.ts';
import { spanTemplate } from './span.ts';

/** Listeners of the plot and of the overview; created by `interaction`. */
export interface StoryListeners {
  readonly plot: PointerListeners & {
    readonly wheel: EventListenerObject & AddEventListenerOptions;
    readonly click: EventListenerObject & AddEventListenerOptions;
    readonly dblclick: (event: MouseEvent) => void;
    readonly keydown: (event: KeyboardEvent) => void;
  };
  readonly overview: PointerListeners;
}

interface PointerListeners {
  readonly down: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly up: (event: PointerEvent) => void;
}

/** The range that is being marked on the axis. */
function bandTemplate({ state, session: { band }, scene }: PlotContext): TemplateResult | typeof nothing {
  if (!band) return nothing;
  const x = (time: number): number => (time - state.range.start) / scene.msPerPx;
  return html`<div
    class="band"
    ${cssProperties({ transform: `translateX(${px(x(band.start))})`, width: px(x(band.end) - x(band.start)) })}
  ></div>`;
}

/**
 * Plot, axis with articles, overview and panel. The plot has the role toolbar, because screen readers then expect one
 * tab stop and arrow keys that the page handles. In a group they would keep the arrow keys for reading. The headings of
 * lanes, which fold, have their own tab stops. For screen readers the panel comes right after the plot (`aria-owns`),
 * so that evidence follows events; on the screen and in the document the strip of all articles is between them. That
 * strip is not a tab stop, so the focus order matches the screen.
 */
export function storyTemplate(context: PlotContext, height: number, on: StoryListeners): TemplateResult {
  const { words, state, session, scene, name, metrics } = context;
  const none = state.selection.total === 0;
  const isTabStop = scene.plot.events.length === 0 && !context.span;
  return html`<div
      class="story${session.isDragging ? ' is-dragging' : ''}"
      @pointerdown=${on.plot.down}
      @pointermove=${on.plot.move}
      @pointerup=${on.plot.up}
      @pointercancel=${on.plot.up}
      @wheel=${on.plot.wheel}
      @click=${on.plot.click}
      @dblclick=${on.plot.dblclick}
      ${cssProperties({ 'min-height': `calc(8em + ${px(metrics.axis)})` })}
    >
      ${context.evidence?.asKnownOn.line(context)}
      <div
        part="plot"
        class="plot"
        role="toolbar"
        tabindex=${isTabStop ? 0 : -1}
        aria-label=${name.label}
        aria-labelledby=${name.labelledBy}
        aria-description=${isTabStop ? keysHint(context) : nothing}
        @keydown=${on.plot.keydown}
        ${cssProperties({ height: px(height) })}
      >
        ${gridTemplate(context)}${spanTemplate(context)}${context.evidence?.dense.lanes(context)}${context.evidence?.claims(context)}${itemsTemplate(context)}
        ${none ? html`<p class="message"><bdi>${words.t.noMatch}</bdi></p>` : nothing}
        ${session.wheelHint === 'showing' ? html`<p class="wheel-hint">${fill(words.t.wheelHint, { key: context.page.zoomKey })}</p>` : nothing}
      </div>
      <div aria-owns="panel"></div>
      ${axisTemplate(context)}${bandTemplate(context)}${context.evidence?.dense.card(context)}
    </div>
    ${context.evidence?.asKnownOn.strip(context)}
    <div
      class="overview-listener"
      @pointerdown=${on.overview.down}
      @pointermove=${on.overview.move}
      @pointerup=${on.overview.up}
      @pointercancel=${on.overview.up}
    >
      ${overviewTemplate(context)}
    </div>
    ${guard(context.viewDependencies, () => context.evidence?.panel(context) ?? panelStandIn(context))}`;
}
