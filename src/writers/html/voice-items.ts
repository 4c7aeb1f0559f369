import type { EvidenceVoice } from '../../evidence/types.ts';
import type { TimelineEvent } from '../../model/types.ts';
import { takenBackAmong } from '../../views/evidence/taken-back.ts';
import { shownVoices, voiceReason } from '../../views/evidence/voice-words.ts';
import { citationItem } from './citation-item.ts';
import { type Child, h, lines } from './element.ts';
import type { HtmlContext } from './html-context.ts';

/** The articles cited by an event, grouped by voice: voices that attest it first, then those that dispute, correct or retract it. */
export function voiceList(context: HtmlContext, event: TimelineEvent): Child {
  const takenBackBy = takenBackAmong(event.citations);
  const item = ({ role, citations, why }: EvidenceVoice, reason: string): Child => {
    const items = citations.map((citation) =>
      citationItem(context, { citation, takenBackBy: takenBackBy(citation), isMerged: why !== undefined }),
    );
    const [only] = items;
    return h(
      'li',
      { class: `voice ${role}` },
      items.length === 1 ? only : h('ul', {}, lines(...items.map((each) => h('li', {}, each))), '\n'),
      reason && lines(h('p', { class: 'source' }, h('bdi', {}, reason))),
    );
  };
  const voices = shownVoices(context.assess(event).voices);
  if (voices.length === 0) return undefined;
  const items = voices.map((voice) => item(voice, voiceReason(context, voice)));
  return h('ul', { class: 'citations', 'aria-label': context.words.t.articles }, lines(...items), '\n');
}
