import type { Citation, TimelineEvent } from '../model/types.ts';
import { knownDate } from './known-by.ts';
import { roleOf } from './roles.ts';
import type { KnownBounds, LagBounds } from './types.ts';

/**
 * Bounds of the moment at which the first of the given citations that attest was known; undefined if none has a date. A citation without
 * a date may have been known even earlier. O(citations).
 */
export function firstKnown(citations: readonly Citation[]): KnownBounds | undefined {
  let earliest = Infinity;
  let latest = Infinity;
  let isDated = false;
  for (const citation of citations) {
    const date = roleOf(citation) === 'attests' ? knownDate(citation) : undefined;
    if (!date) continue;
    isDated = true;
    earliest = Math.min(earliest, date.start.earliest);
    latest = Math.min(latest, date.end.latest);
  }
  return isDated ? { earliest, latest } : undefined;
}

/** Bounds of the time from the end of an event until it was first known, ms. O(1). */
export const lagTo = ({ date: { end } }: TimelineEvent, { earliest, latest }: KnownBounds): LagBounds => ({
  least: earliest - end.latest,
  most: latest - end.earliest,
});
