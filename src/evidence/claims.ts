import type { Citation, Mutable, TimelineEvent } from '../model/types.ts';
import type { Claim } from './types.ts';
import { type Dated, isDated, withdrawalsAmong } from './withdrawals.ts';

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

function byTime({ date: a }: Claim, { date: b }: Claim): number {
  const [start, otherStart] = [a.start.earliest, b.start.earliest];
  const [end, otherEnd] = [a.end.latest, b.end.latest];
  // Compared before subtracting, because the difference of two infinite bounds is NaN
  if (start !== otherStart) return start - otherStart;
  if (end !== otherEnd) return end - otherEnd;
  return a.edtf < b.edtf ? -1 : 1;
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
