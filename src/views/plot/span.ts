import { html, nothing, type TemplateResult } from 'lit';
import type { PlotContext, ViewContext } from '../context.ts';
import { each } from '../each.ts';
import { cssProperties, px } from '../css-properties.ts';

/** The span at which the keyboard is, as it is spoken: its name, and how many events and articles it has. */
export function spanText({ span, state, words }: ViewContext): string {
  if (!span) return '';
  const { t, count, date } = words;
  const name = span.date ? date(span.date, 'short') : state.store?.title || t.timeline;
  return `${name}: ${count(t.eventCount, span.hi - span.lo)}, ${count(t.articleCount, span.articles)}`;
}

/**
 * The outline of a span of time that has the focus; Enter zooms to it. Each span is a button of its own, so that a screen
 * reader speaks the next one as it speaks any button that takes the focus.
 */
export function spanTemplate(context: PlotContext): unknown {
  const { span, state, scene, act } = context;
  if (!span) return nothing;
  const { start } = state.range;
  const right = (state.range.end - start) / scene.msPerPx;
  const x = (time: number): number => Math.min(Math.max((time - start) / scene.msPerPx, 0), right);
  const x0 = x(span.start);
  return each(
    [span],
    () => span,
    (): TemplateResult =>
      html`<button
        part="span"
        class="span"
        aria-label=${spanText(context)}
        ${cssProperties({ transform: `translateX(${px(x0)})`, width: px(x(span.end) - x0) })}
        @click=${() => act(span.date ? { type: 'zoom-to', range: span } : { type: 'fit' }, 'keyboard')}
      ></button>`,
  );
}
