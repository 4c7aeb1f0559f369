import { html, type TemplateResult } from 'lit';
import { keysHint, type PlotContext, type ViewContext } from '../context.ts';
import { each } from '../each.ts';
import { cssProperties, px } from '../css-properties.ts';

/** The accessible name of the focused time span: its name, and the number of its events and articles. */
export function spanText({ span, state, words }: ViewContext): string {
  if (!span) return '';
  const { t, count, date } = words;
  const name = span.date ? date(span.date, 'short') : state.store?.title || t.timeline;
  return `${name}: ${[count(t.eventCount, span.hi - span.lo), ...(span.articles === undefined ? [] : [count(t.articleCount, span.articles)])].join(', ')}`;
}

/**
 * The outline of a time span that has the focus; Enter zooms to it. Each span is a button of its own, so that a screen
 * reader announces the next one like any button that gets the focus. Each is also in a paragraph of its own, because
 * Orca mistakes a removed button for the focused one if both have the same parent. `each` is used without a span too:
 * it removes the last one when the focus is elsewhere.
 */
export function spanTemplate(context: PlotContext): unknown {
  const { span, state, scene, act } = context;
  const { start } = state.range;
  const right = (state.range.end - start) / scene.msPerPx;
  const x = (time: number): number => Math.min(Math.max((time - start) / scene.msPerPx, 0), right);
  return each(
    span ? [span] : [],
    ({ level, start }) => `${level}:${start}`,
    (span): TemplateResult =>
      html`<p>
        <button
          part="span"
          class="span"
          aria-label=${spanText(context)}
          aria-description=${keysHint(context)}
          ${cssProperties({ transform: `translateX(${px(x(span.start))})`, width: px(x(span.end) - x(span.start)) })}
          @click=${() => act(span.date ? { type: 'zoom-to', range: span } : { type: 'fit' }, 'keyboard')}
        ></button>
      </p>`,
    state.store,
  );
}
