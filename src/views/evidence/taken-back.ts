import { roleOf, tiesOf } from '../../evidence/roles.ts';
import type { Citation } from '../../model/types.ts';

/**
 * Returns a function that finds the citation with which all voices of a citation took back its statement: a retraction
 * or, if the citation gives a date, a correction with a date. Claims are withdrawn by the same rule. O(citations) to
 * prepare.
 */
export function takenBackAmong(citations: readonly Citation[]): (citation: Citation) => Citation | undefined {
  const retractions = citations.filter((citation) => roleOf(citation) === 'retracts');
  const corrections = citations.filter((citation) => roleOf(citation) === 'corrects' && citation.date);
  if (retractions.length + corrections.length === 0) return () => undefined;
  return (citation) => {
    const role = roleOf(citation);
    if (role === 'retracts' || role === 'silent') return undefined;
    const takers = [...retractions, ...(role === 'corrects' || !citation.date ? [] : corrections)];
    const found = tiesOf(citation).map(({ voice }) =>
      takers.find((taker) => tiesOf(taker).some((tie) => tie.voice === voice)),
    );
    return found.includes(undefined) ? undefined : found[0];
  };
}
