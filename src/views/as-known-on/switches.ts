import { html, nothing, type TemplateResult } from 'lit';
import { causeOf } from '../cause.ts';
import type { ViewContext } from '../context.ts';
import { evidenceWords } from '../evidence/messages.ts';
import type { DayView } from './day-view.ts';
import { unreportedText } from './words-as-of.ts';

/**
 * The number of events not yet reported, the switch that hides them, and with `hasLag` the switch for the time to first
 * reports.
 */
export function switches({ state, words, act }: ViewContext, day: DayView, hasLag: boolean): TemplateResult {
  const t = evidenceWords(words);
  const { hidesNotYetReported: hides, showsLag: shows } = state;
  return html`<div class="as-known-switches">
    <span class="unreported">${unreportedText(words, day)}</span>
    <button
      class="as-known-switch"
      aria-pressed=${hides}
      @click=${(click: MouseEvent) => act({ type: 'hide-not-yet-reported', hides: !hides }, causeOf(click))}
    >
      ${t.hideUnreported}
    </button>
    ${
      hasLag
        ? html`<button
            class="as-known-switch"
            aria-pressed=${shows}
            @click=${(click: MouseEvent) => act({ type: 'show-lag', shows: !shows }, causeOf(click))}
          >
            ${t.showLag}
          </button>`
        : nothing
    }
  </div>`;
}

/** A button that moves to the publication before or after the day. */
function stepTemplate({ words, act }: ViewContext, to: 'previous' | 'next'): TemplateResult {
  const t = evidenceWords(words);
  const name = to === 'previous' ? t.previousPublication : t.nextPublication;
  return html`<button
    class="as-known-step"
    aria-label=${name}
    title=${name}
    @click=${(click: MouseEvent) => act({ type: 'step-publication', to }, causeOf(click))}
  >
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d=${to === 'previous' ? 'M10 3 5 8l5 5' : 'm6 3 5 5-5 5'}></path>
    </svg>
  </button>`;
}

/** Buttons that move to the publications before and after the day. */
export const stepsTemplate = (context: ViewContext): TemplateResult =>
  html`<span class="as-known-steps">${stepTemplate(context, 'previous')}${stepTemplate(context, 'next')}</span>`;
