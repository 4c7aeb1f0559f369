import { DAY_MS } from '../dates/calendar.ts';
import type { Citation, TimelineEvent } from '../model/types.ts';
import { isExact } from './conflict.ts';
import { knownDate } from './known-by.ts';
import { roleOf } from './roles.ts';

/**
 * Whether an event began after all of some citations that attest it were known, in whatever zones the dates are read: they announced
 * it, and none says that it happened. False where one of them has no date, true where there are none. O(citations).
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
