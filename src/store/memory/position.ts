import { bisector } from 'd3';
import type { TimelineEvent } from '../../model/types.ts';

const byIndex = bisector((event: TimelineEvent, index: number) => event.index - index);

/** Position of the first of some events, in order of time, that stands at an index of the timeline or after it. O(log n). */
export const firstAtIndex = (events: readonly TimelineEvent[], index: number): number => byIndex.left(events, index);

/** Position of an event among some, in order of time, or -1. O(log n). */
export function positionAmong(events: readonly TimelineEvent[], event: TimelineEvent | undefined): number {
  if (!event) return -1;
  const position = firstAtIndex(events, event.index);
  return events[position] === event ? position : -1;
}
