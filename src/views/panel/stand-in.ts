import { html, type TemplateResult } from 'lit';
import type { TimelineEvent } from '../../model/types.ts';
import type { ViewContext } from '../context.ts';
import { evidenceLine } from '../evidence-lines.ts';
import { heading } from '../heading.ts';
import { spanText } from '../plot/span.ts';
import { withCapital } from '../words.ts';
import { citationsTemplate } from './citations.ts';

/** The text below the plot if nothing is selected. */
export const hintTemplate = (context: ViewContext, text = ''): TemplateResult =>
  html`<p id="panel" part="panel" class="panel hint">
    <bdi>${text || spanText(context) || context.words.t.chooseEvent}</bdi>
  </p>`;

/** The details below an open event in the list until the evidence views are loaded, or if that fails: the articles. */
export const openedStandIn = (context: ViewContext, event: TimelineEvent): unknown => citationsTemplate(context, event);

/**
 * The panel until the evidence views are loaded, or if that fails: an event with its articles; only the name of
 * anything else.
 */
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
