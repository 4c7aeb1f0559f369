import { html, type TemplateResult } from 'lit';
import type { ViewContext } from '../context.ts';
import { spanText } from './span.ts';

/** What stands below the plot where nothing is chosen. */
export const hintTemplate = (context: ViewContext, text = ''): TemplateResult =>
  html`<p id="panel" part="panel" class="panel hint">
    <bdi>${text || spanText(context) || context.words.t.chooseEvent}</bdi>
  </p>`;

/** The panel until its own view is loaded: what is chosen, in one line. */
export function panelStandIn(context: ViewContext): TemplateResult {
  const { state, words } = context;
  const event = state.store?.event(state.selected);
  return hintTemplate(
    context,
    event ? `${event.title} · ${words.detail(event)}` : state.store?.article(state.selected)?.headline,
  );
}
