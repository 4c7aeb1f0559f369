import { html, type TemplateResult } from 'lit';
import { cssProperties, px } from '../css-properties.ts';
import { heading } from '../heading.ts';
import { markTemplate } from '../plot/mark.ts';
import { closeLegendOnEscape } from '../toolbar/legend-button.ts';
import type { EvidenceContext } from './context.ts';
import { DATE_SAMPLES, sampleMark } from './date-samples.ts';

/** A mark and what it means. The mark is purely visual: the words stand for themselves. */
const entry = (sample: unknown, meaning: string): TemplateResult =>
  html`<li><span class="sample" aria-hidden="true">${sample}</span><span>${meaning}</span></li>`;

/** The marks of dates, by the code that draws them in the plot. */
function dateEntries({ metrics, phrases }: EvidenceContext): TemplateResult[] {
  const width = metrics.clusterSpan;
  return DATE_SAMPLES.map(({ phrase, edtf }) => {
    const mark = sampleMark(edtf, width, metrics.dot);
    return entry(mark && markTemplate(mark, 0), phrases[phrase]);
  });
}

/** What each mark means, of dates and of evidence, whether the story has it or not. It stands below the toolbar, whose button opens it. */
export function legendTemplate(context: EvidenceContext): TemplateResult {
  const { words, phrases, headingLevel, metrics } = context;
  const part = (title: string, entries: readonly TemplateResult[]): TemplateResult =>
    html`<div>
      ${heading(headingLevel + 1, title, { class: 'count' })}
      <ul role="list">
        ${entries}
      </ul>
    </div>`;
  return html`<section
    id="mark-legend"
    part="mark-legend"
    class="mark-legend"
    aria-labelledby="mark-legend-title"
    tabindex="0"
    ${cssProperties({ '--_sample': px(metrics.clusterSpan) })}
    @keydown=${closeLegendOnEscape(context)}
  >
    ${heading(headingLevel, words.t.howToRead, { id: 'mark-legend-title', class: 'chosen' })}
    ${part(phrases.legendOfDates, dateEntries(context))}
  </section>`;
}
