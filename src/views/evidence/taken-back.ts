import { roleOf, tiesOf } from '../../evidence/roles.ts';
import type { Citation } from '../../model/types.ts';
import type { Voice } from '../../model/voices/voice.ts';

/** The first of some citations by each voice. */
function firstByVoice(citations: readonly Citation[]): ReadonlyMap<Voice, Citation> {
  const first = new Map<Voice, Citation>();
  for (const citation of citations) {
    for (const { voice } of tiesOf(citation)) if (!first.has(voice)) first.set(voice, citation);
  }
  return first;
}

/**
 * Tells by which citation the voices of another have all taken back what it says: a retraction, or a correction with a date where it
 * gives a date too. The same rule by which claims are withdrawn. O(citations) to prepare, then O(voices of the citation).
 */
export function takenBackAmong(citations: readonly Citation[]): (citation: Citation) => Citation | undefined {
  const retractions = citations.filter((citation) => roleOf(citation) === 'retracts');
  const corrections = citations.filter((citation) => roleOf(citation) === 'corrects' && citation.date);
  const retracted = firstByVoice(retractions);
  const retractedOrCorrected = firstByVoice([...retractions, ...corrections]);
  return (citation) => {
    const role = roleOf(citation);
    if (role === 'retracts' || role === 'silent') return undefined;
    const takers = role === 'corrects' || !citation.date ? retracted : retractedOrCorrected;
    const found = tiesOf(citation).map(({ voice }) => takers.get(voice));
    return found.includes(undefined) ? undefined : found[0];
  };
}
