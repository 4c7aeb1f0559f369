import type { TimelineDate } from '../dates/types.ts';
import type { Citation, TimelineEvent } from '../model/types.ts';
import { claimsOf } from './claims.ts';
import { hullOf } from './hull.ts';
import { inUtc } from './in-utc.ts';
import { citationsAsOf, speaks } from './known-by.ts';

/**
 * The date of an event as it was known before a moment; undefined where no article had surely spoken of it. It is the date of the file
 * where what that rests on was known: a citation of the article that `dateFrom` names, else one for each claim that the date follows,
 * else one for each claim. Otherwise it is the hull of the claims known by then. Where those who had reported the event gave no
 * date, the file has none but its own. O(citations), and O(n log n) for n different dates among them.
 * @param asOf UTC ms, exclusive; as of Infinity it is the date of the file.
 * @returns a date in UTC, also where the event is shown in the time of a zone.
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

/** What the date of an event rests on: one citation of each list. */
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
