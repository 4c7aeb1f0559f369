import { DAY_MS } from '../dates/calendar.ts';
import type { Citation, TimelineEvent } from '../model/types.ts';
import { isExact } from './conflict.ts';
import { knownDate } from './known-by.ts';
import { roleOf } from './roles.ts';

/**
 * Whether an event was only announced: it began after all the given citations that attest it were known, in whatever zones the dates are
 * read, so none of them reports that it happened. False if one of them has no date; true if there are none. O(citations).
 */
export function isAnnounced({ date }: TimelineEvent, citations: readonly Citation[]): boolean {
  return citations.every((citation) => {
    if (roleOf(citation) !== 'attests') return true;
    const known = knownDate(citation);
    if (!known) return false;
    const zones = isExact(known) && isExact(date) ? 0 : DAY_MS;
    return known.end.latest + zones <= date.start.earliest;
  });
}
