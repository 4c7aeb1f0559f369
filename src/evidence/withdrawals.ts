import type { TimelineDate } from '../dates/types.ts';
import type { Citation } from '../model/types.ts';
import { roleOf, tiesOf, voicesOf } from './roles.ts';

export type Dated = Citation & { readonly date: TimelineDate };

/** Whether a citation claims a date for the event. Dates of retractions and of silent citations do not count as claims. */
export const isDated = (citation: Citation): citation is Dated =>
  citation.date !== undefined && !['retracts', 'silent'].includes(roleOf(citation));

/**
 * Returns a test for citations whose date is withdrawn: all of their voices retract, or give a date in a correction. The date of a
 * correction itself is withdrawn only by a retraction.
 */
export function withdrawalsAmong(citations: readonly Citation[]): (citation: Citation) => boolean {
  const retracted = voicesOf(citations, 'retracts');
  const corrected = voicesOf(citations.filter(isDated), 'corrects');
  if (retracted.size + corrected.size === 0) return () => false;
  return (citation) =>
    tiesOf(citation).every(
      ({ voice }) => retracted.has(voice) || (roleOf(citation) !== 'corrects' && corrected.has(voice)),
    );
}
