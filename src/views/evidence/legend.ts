import { html, svg, type TemplateResult } from 'lit';
import { MARK_STATUSES, type MarkStatus } from '../../layout/marks/mark-status.ts';
import type { Pips } from '../../layout/marks/pips.ts';
import { cssProperties, px } from '../css-properties.ts';
import { heading } from '../heading.ts';
import { pipsTemplate } from '../pips.ts';
import { markTemplate } from '../plot/mark.ts';
import { threadPath } from '../../layout/rail/thread-path.ts';
import { closeLegendOnEscape } from '../toolbar/legend-button.ts';
import type { EvidenceContext } from './context.ts';
import { DATE_SAMPLES, EVIDENCE_SAMPLE, sampleMark } from './date-samples.ts';

/** Number of events in the sample cluster of the legend: the smallest size of a cluster. */
const CLUSTERED = 3;

const NO_PIPS: Pips = { attesting: 0, disputing: 0, retracting: 0 };

/** A mark and its meaning. The mark is purely visual; the words are enough on their own. */
const entry = (sample: unknown, meaning: string): TemplateResult =>
  html`<li><span class="sample" aria-hidden="true">${sample}</span><span>${meaning}</span></li>`;

/** The marks of dates, drawn by the same code as in the plot. */
function dateEntries({ metrics, phrases, words }: EvidenceContext): TemplateResult[] {
  const width = metrics.clusterSpan;
  const marks = DATE_SAMPLES.map(({ phrase, edtf }) => {
    const mark = sampleMark(edtf, width, metrics.dot);
    return entry(mark && markTemplate(mark, 0), phrases[phrase]);
  });
  const cluster = html`<span class="cluster">${words.number(CLUSTERED)}</span>`;
  return [...marks, entry(cluster, phrases.markCluster)];
}

/** A thread as in the axis, as high as the line. Sizes in CSS px. */
function threadSample(width: number, height: number, stance: string): TemplateResult {
  const path = threadPath({ x0: width * 0.4, x1: width * 0.8, bracket: [width * 0.1, width * 0.7] }, 0, height);
  return html`<svg>${svg`<path class="thread is-strong ${stance}" d=${path}></path>`}</svg>`;
}

/** The marks of evidence: for articles, for voices, and for the conclusions from them. */
function evidenceEntries({ metrics, phrases }: EvidenceContext): TemplateResult[] {
  const [width, height] = [metrics.clusterSpan, metrics.target];
  const sample = sampleMark(EVIDENCE_SAMPLE, width, metrics.dot);
  if (!sample) return [];
  const withStatus = (status: MarkStatus): TemplateResult =>
    entry(markTemplate({ ...sample, status }, 0), phrases[status]);
  const whisker = { left: px(sample.x1), width: px(width - sample.x1) };
  return [
    entry(html`<span class="article"></span>`, phrases.markArticle),
    entry(threadSample(width, height, ''), phrases.markThread),
    entry(threadSample(width, height, 'disputes'), phrases.markDisputedThread),
    entry(threadSample(width, height, 'retracts'), phrases.markRetractedThread),
    entry(pipsTemplate({ ...NO_PIPS, attesting: 1 }), phrases.pipAttests),
    entry(pipsTemplate({ ...NO_PIPS, disputing: 1 }), phrases.pipDisputes),
    entry(pipsTemplate({ ...NO_PIPS, retracting: 1 }), phrases.pipRetracts),
    ...MARK_STATUSES.map(withStatus),
    entry(html`<span class="claim">${markTemplate(sample, 0)}</span>`, phrases.markClaim),
    entry(html`<span class="is-ghost">${markTemplate(sample, 0)}</span>`, phrases.markGhost),
    entry(
      html`${markTemplate(sample, 0)}<span class="first-report" ${cssProperties(whisker)}></span>`,
      phrases.markFirstReport,
    ),
  ];
}

/**
 * The meaning of each mark for dates and evidence, whether or not the story uses it. Placed below the toolbar, whose
 * button opens it.
 */
export function legendTemplate(context: EvidenceContext): TemplateResult {
  const { words, phrases, headingLevel, metrics } = context;
  const part = (title: string, entries: readonly TemplateResult[]): TemplateResult =>
    html`<div>
      ${heading(headingLevel + 1, title, { class: 'part' })}
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
    ${part(phrases.legendOfDates, dateEntries(context))}${part(phrases.legendOfEvidence, evidenceEntries(context))}
  </section>`;
}
