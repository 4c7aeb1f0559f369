import { html, nothing, type TemplateResult } from 'lit';
import { causeOf } from '../cause.ts';
import type { ViewContext } from '../context.ts';
import { evidenceWords } from '../evidence/messages.ts';
import type { DayView } from './day-view.ts';
import { unreportedText } from './words-as-of.ts';

/** How many events were not yet reported, and what may be asked for besides: the time to first reports where that is said. */
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

/** A button to the publication before or after the day. */
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

/** Buttons to the publications before and after the day. */
export const stepsTemplate = (context: ViewContext): TemplateResult =>
  html`<span class="as-known-steps">${stepTemplate(context, 'previous')}${stepTemplate(context, 'next')}</span>`;
