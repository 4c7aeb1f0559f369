import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { EvidenceVoice } from '../../evidence/types.ts';
import type { Citation, TimelineEvent } from '../../model/types.ts';
import { isKnownYet } from './as-of.ts';
import { citationTemplate } from './citation.ts';
import type { EvidenceContext } from './context.ts';
import { takenBackAmong } from './taken-back.ts';
import { shownVoices, voiceReason } from './voice-words.ts';

/** The articles of one voice. The bar beside them shows its stance on the event; the words say the same. */
function voiceTemplate(
  context: EvidenceContext,
  voice: EvidenceVoice,
  id: string,
  takenBack: (citation: Citation) => Citation | undefined,
): TemplateResult {
  const { citations, role, why } = voice;
  const shown = citations.map((citation, i) => ({
    citation,
    id: `${id}-${i}`,
    takenBackBy: takenBack(citation),
    isMerged: why !== undefined,
    isKnown: isKnownYet(context, citation),
  }));
  const isTakenBack = shown.every(({ takenBackBy }) => takenBackBy);
  const reason = voiceReason(context, voice);
  const isKnown = shown.some((each) => each.isKnown);
  return html`<li class="voice ${role}${isTakenBack ? ' is-taken-back' : ''}${isKnown ? '' : ' is-not-yet-known'}">
    ${
      shown.length === 1
        ? shown.map((citation) => citationTemplate(context, citation))
        : html`<ul role="list" aria-label=${voice.name}>
            ${shown.map((citation) => html`<li>${citationTemplate(context, citation)}</li>`)}
          </ul>`
    }
    ${reason ? html`<p class="source"><bdi>${reason}</bdi></p>` : nothing}
  </li>`;
}

/**
 * The articles behind an event, by voice: voices that attest it first, then those that dispute, correct or retract. As
 * of a day, articles that were not yet known are included and marked as such. Each event gets new nodes, because a
 * screen reader reads a link twice if its words change while it has the focus.
 */
export function voicesTemplate(context: EvidenceContext, event: TimelineEvent): unknown {
  const voices = shownVoices(context.assess(event).voices);
  const takenBack = takenBackAmong(event.citations.filter((citation) => isKnownYet(context, citation)));
  return voices.length === 0
    ? nothing
    : keyed(
        event.id,
        html`<ul class="citations" role="list" aria-label=${context.words.t.articles}>
          ${voices.map((voice, i) => voiceTemplate(context, voice, `source-${event.index}-${i}`, takenBack))}
        </ul>`,
      );
}
