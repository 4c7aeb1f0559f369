import { fill } from '../../dates/format/fill.ts';
import type { EvidenceVoice, MergeReason } from '../../evidence/types.ts';
import type { Citation } from '../../model/types.ts';
import type { AccountContext } from './account-context.ts';
import type { EvidenceMessages } from './messages.ts';

const REASON_PHRASES: Readonly<Record<MergeReason['kind'], keyof EvidenceMessages & `each${string}`>> = {
  'on-word-of': 'eachOnWordOf',
  'based-on': 'eachBasedOn',
  circular: 'eachOnTheOther',
  agency: 'eachFromAgency',
  owner: 'eachOwnedBy',
  publisher: 'eachPublishedBy',
};

/**
 * Why several articles count as one voice; '' for a single article. If they are connected in different ways, the name
 * that they have in common.
 */
export function voiceReason({ phrases }: Pick<AccountContext, 'phrases'>, { name, why = [] }: EvidenceVoice): string {
  const [reason] = why;
  if (!reason) return '';
  const phrase = why.length === 1 ? fill(phrases[REASON_PHRASES[reason.kind]], { name }) : name;
  return fill(phrases.sameVoice, { reasons: phrase });
}

/**
 * The voices to show. A citation that rests on several voices appears under each of them. A voice is left out if all of
 * its citations already appear under earlier voices.
 */
export function shownVoices(voices: readonly EvidenceVoice[]): readonly EvidenceVoice[] {
  const seen = new Set<Citation>();
  return voices.filter(({ citations }) => {
    const isNew = citations.some((citation) => !seen.has(citation));
    for (const citation of citations) seen.add(citation);
    return isNew;
  });
}
