import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../dates/format/fill.ts';
import type { TimelineEvent } from '../../model/types.ts';
import { citationTemplate } from '../evidence/citation.ts';
import type { EvidenceContext } from '../evidence/context.ts';
import { evidenceLine } from '../evidence-lines.ts';
import { withCapital } from '../words.ts';
import { dayWords, notYetReported } from './words-as-of.ts';

/** What is said first of an event: that it was not yet reported on the day as of which the story is told, else its date and counts. */
export const toldLine = (context: EvidenceContext, event: TimelineEvent): string =>
  context.day && !context.day.isReported(event)
    ? notYetReported(context.words, context.day)
    : evidenceLine(context, event);

/**
 * The articles that spoke of an event only after the day as of which the story is told, or without a date; nothing where all is told.
 * @param event the event as of the day.
 */
export function laterCitations(context: EvidenceContext, event: TimelineEvent): TemplateResult | typeof nothing {
  const { day, state, words, phrases } = context;
  const told = new Set(event.citations);
  const later = day ? (state.store?.event(event.id)?.citations ?? []).filter((citation) => !told.has(citation)) : [];
  if (!day || later.length === 0) return nothing;
  const name = withCapital(words, fill(phrases.notYetKnown, { date: dayWords(words, day) }));
  return html`<div class="later">
    <p><bdi>${name}</bdi></p>
    <ul class="citations" role="list" aria-label=${name}>
      ${later.map(
        (citation, i) =>
          html`<li class="voice">
            ${citationTemplate(context, { citation, id: `later-${event.index}-${i}`, takenBackBy: undefined, isMerged: false })}
          </li>`,
      )}
    </ul>
  </div>`;
}
