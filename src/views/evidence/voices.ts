import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../dates/format/fill.ts';
import type { EvidenceVoice, MergeReason } from '../../evidence/types.ts';
import type { Citation, TimelineEvent } from '../../model/types.ts';
import { isKnownYet } from './as-of.ts';
import { citationTemplate } from './citation.ts';
import type { EvidenceContext } from './context.ts';
import type { EvidenceMessages } from './messages.ts';
import { takenBackAmong } from './taken-back.ts';

const REASON_PHRASES: Readonly<Record<MergeReason['kind'], keyof EvidenceMessages & `each${string}`>> = {
  'on-word-of': 'eachOnWordOf',
  'based-on': 'eachBasedOn',
  circular: 'eachOnTheOther',
  agency: 'eachFromAgency',
  owner: 'eachOwnedBy',
  publisher: 'eachPublishedBy',
};

/** Why several articles count as one voice. Where not all are tied to it in one way, the name that they have in common. */
function reasonOf({ phrases }: EvidenceContext, { name, why = [] }: EvidenceVoice): string {
  const [reason] = why;
  if (!reason) return '';
  const phrase = why.length === 1 ? fill(phrases[REASON_PHRASES[reason.kind]], { name }) : name;
  return fill(phrases.sameVoice, { reasons: phrase });
}

/**
 * The voices that are shown. A citation that rests on several voices stands under each of them that has another one too; a voice all of
 * whose citations stand under voices before it in its role would show nothing new.
 */
function shownVoices(voices: readonly EvidenceVoice[]): readonly EvidenceVoice[] {
  const seen = new Set<Citation>();
  return voices.filter(({ citations }) => {
    const isNew = citations.some((citation) => !seen.has(citation));
    for (const citation of citations) seen.add(citation);
    return isNew;
  });
}

/** The articles of one voice. A bar beside them says how it stands to the event, as its words do. */
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
  const reason = reasonOf(context, voice);
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
 * The articles behind an event by whose word they carry: voices that attest it first, then those that dispute, correct, retract. As of a
 * day those that were not known yet stand among them, and say so.
 */
export function voicesTemplate(context: EvidenceContext, event: TimelineEvent): TemplateResult | typeof nothing {
  const voices = shownVoices(context.assess(event).voices);
  const takenBack = takenBackAmong(event.citations.filter((citation) => isKnownYet(context, citation)));
  return voices.length === 0
    ? nothing
    : html`<ul class="citations" role="list" aria-label=${context.words.t.articles}>
        ${voices.map((voice, i) => voiceTemplate(context, voice, `source-${event.index}-${i}`, takenBack))}
      </ul>`;
}
