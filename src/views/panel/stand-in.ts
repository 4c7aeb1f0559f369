import { html, type TemplateResult } from 'lit';
import type { TimelineEvent } from '../../model/types.ts';
import type { ViewContext } from '../context.ts';
import { evidenceLine } from '../evidence-lines.ts';
import { heading } from '../heading.ts';
import { spanText } from '../plot/span.ts';
import { withCapital } from '../words.ts';
import { citationsTemplate } from './citations.ts';

/** What stands below the plot where nothing is chosen. */
export const hintTemplate = (context: ViewContext, text = ''): TemplateResult =>
  html`<p id="panel" part="panel" class="panel hint">
    <bdi>${text || spanText(context) || context.words.t.chooseEvent}</bdi>
  </p>`;

/** What is open below an event of the list until its own view is loaded, and where that is missing: the articles. */
export const openedStandIn = (context: ViewContext, event: TimelineEvent): unknown => citationsTemplate(context, event);

/** The panel until its own view is loaded, and where that is missing: an event with its articles, of anything else its name. */
export function panelStandIn(context: ViewContext): TemplateResult {
  const { state, words, headingLevel } = context;
  const event = state.store?.event(state.selected);
  if (!event) return hintTemplate(context, state.store?.article(state.selected)?.headline);
  return html`<section id="panel" part="panel" class="panel" aria-labelledby="chosen">
    <div class="about">
      ${heading(headingLevel, html`<bdi>${event.title}</bdi>`, { id: 'chosen', class: 'chosen' })}
      <p class="when">${withCapital(words, evidenceLine(context, event))}</p>
    </div>
    ${citationsTemplate(context, event)}
  </section>`;
}
