import type { TimelineDate } from '../dates/types.ts';
import type { Citation, Mutable, TimelineEvent } from '../model/types.ts';
import { areDisjoint } from './conflict.ts';
import { roleOf, tiesOf, voicesOf } from './roles.ts';
import type { Claim } from './types.ts';

type Dated = Citation & { readonly date: TimelineDate };

/** Whether a citation claims a date for the event. Dates of retractions and of silent citations do not count as claims. */
const isDated = (citation: Citation): citation is Dated =>
  citation.date !== undefined && !['retracts', 'silent'].includes(roleOf(citation));

/**
 * The dates that the given citations claim for an event, in order of time; equal EDTF is one claim. A citation without a date
 * claims nothing. O(citations), plus O(n log n) for n different dates.
 */
export function claimsOf(event: TimelineEvent, citations: readonly Citation[]): readonly Claim[] {
  const byDate = new Map<string, [Dated, ...Dated[]]>();
  for (const citation of citations.filter(isDated)) {
    const group = byDate.get(citation.date.edtf);
    if (group) group.push(citation);
    else byDate.set(citation.date.edtf, [citation]);
  }
  const isWithdrawn = withdrawalsAmong(citations);
  const claims: Mutable<Claim>[] = [...byDate.values()].map((group) => ({
    date: group[0].date,
    citations: group,
    followed: false,
    withdrawn: group.every(isWithdrawn),
  }));
  const isFollowed = followedBy(event, claims);
  for (const claim of claims) claim.followed = isFollowed(claim);
  return claims.sort(byTime);
}

/** Whether two of the claimed dates that are not withdrawn have no moment in common. O(citations). */
export function haveConflict(citations: readonly Citation[]): boolean {
  const isWithdrawn = withdrawalsAmong(citations);
  const dates: TimelineDate[] = [];
  for (const citation of citations) if (isDated(citation) && !isWithdrawn(citation)) dates.push(citation.date);
  return areDisjoint(dates);
}

function byTime({ date: a }: Claim, { date: b }: Claim): number {
  const [start, otherStart] = [a.start.earliest, b.start.earliest];
  const [end, otherEnd] = [a.end.latest, b.end.latest];
  // Compared before subtracting, because the difference of two infinite bounds is NaN
  if (start !== otherStart) return start - otherStart;
  if (end !== otherEnd) return end - otherEnd;
  return a.edtf < b.edtf ? -1 : 1;
}

/**
 * Returns a test for citations whose date is withdrawn: all of their voices retract, or give a date in a correction. The date of a
 * correction itself is withdrawn only by a retraction.
 */
function withdrawalsAmong(citations: readonly Citation[]): (citation: Citation) => boolean {
  const retracted = voicesOf(citations, 'retracts');
  const corrected = voicesOf(citations.filter(isDated), 'corrects');
  if (retracted.size + corrected.size === 0) return () => false;
  return (citation) =>
    tiesOf(citation).every(
      ({ voice }) => retracted.has(voice) || (roleOf(citation) !== 'corrects' && corrected.has(voice)),
    );
}

/**
 * Returns a test for the claims that the date of an event follows: those of the article in `dateFrom`. Without `dateFrom`, the claim with
 * equal EDTF or else those within the event's date, if they are not withdrawn.
 */
function followedBy({ date, dateFrom }: TimelineEvent, claims: readonly Claim[]): (claim: Claim) => boolean {
  if (dateFrom !== undefined) return ({ citations }) => citations.some(({ article }) => article.id === dateFrom);
  const isEqual = (claim: Claim): boolean => !claim.withdrawn && claim.date.edtf === date.edtf;
  if (claims.some(isEqual)) return isEqual;
  return ({ date: { start, end }, withdrawn }) =>
    !withdrawn && date.start.earliest <= start.earliest && end.latest <= date.end.latest;
}
