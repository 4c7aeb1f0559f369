import type { TimelineDate } from '../dates/types.ts';
import type { Citation, TimelineEvent } from '../model/types.ts';
import { claimsOf } from './claims.ts';
import { hullOf } from './hull.ts';
import { inUtc } from './in-utc.ts';
import { citationsAsOf, speaks } from './known-by.ts';

/**
 * The date of an event as it was known before a moment; undefined if no article had certainly mentioned the event. It is the date of the
 * file if the basis of that date was known: a citation of the article in `dateFrom`, else one citation for each claim that the date
 * follows, else one for each claim. Otherwise it is the hull of the claims known by then, or the date of the file if there were no claims.
 * O(citations), plus O(n log n) for n different dates among them.
 * @param asOf UTC ms, exclusive; for Infinity the result is the date of the file.
 * @returns a date in UTC, even if the event is shown in the time of a zone.
 */
export function dateAsOf(given: TimelineEvent, asOf: number): TimelineDate | undefined {
  const event = inUtc(given);
  if (asOf === Infinity) return event.date;
  const { citations } = citationsAsOf(event, asOf);
  if (!citations.some(speaks)) return undefined;
  const known = new Set(citations);
  if (basisOf(event).every((alternatives) => alternatives.some((citation) => known.has(citation)))) return event.date;
  const claims = claimsOf(event, citations).filter(({ withdrawn }) => !withdrawn);
  return (claims.length > 0 && hullOf(claims.map(({ date }) => date))) || event.date;
}

/** The basis of the date of an event: at least one citation of each list is needed. */
function basisOf(event: TimelineEvent): readonly (readonly Citation[])[] {
  const { citations, dateFrom } = event;
  if (dateFrom !== undefined) {
    const named = citations.filter(({ article }) => article.id === dateFrom);
    if (named.length > 0) return [named];
  }
  const claims = claimsOf(event, citations);
  const followed = claims.filter((claim) => claim.followed);
  return (followed.length > 0 ? followed : claims).map((claim) => claim.citations);
}
