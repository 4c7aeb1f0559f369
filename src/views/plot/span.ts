import { html, type TemplateResult } from 'lit';
import { keysHint, type PlotContext, type ViewContext } from '../context.ts';
import { each } from '../each.ts';
import { cssProperties, px } from '../css-properties.ts';

/** The span at which the keyboard is, as it is spoken: its name, and how many events and articles it has. */
export function spanText({ span, state, words }: ViewContext): string {
  if (!span) return '';
  const { t, count, date } = words;
  const name = span.date ? date(span.date, 'short') : state.store?.title || t.timeline;
  return `${name}: ${[count(t.eventCount, span.hi - span.lo), ...(span.articles === undefined ? [] : [count(t.articleCount, span.articles)])].join(', ')}`;
}

/**
 * The outline of a span of time that has the focus; Enter zooms to it. Each span is a button of its own, so that a screen
 * reader speaks the next one as it speaks any button that takes the focus, and in a paragraph of its own: Orca takes a button that is
 * removed for the one that has the focus where both have one parent. `each` is there without a span too: it removes the last
 * one once the focus is elsewhere.
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
