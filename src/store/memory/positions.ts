import { bisector } from 'd3';
import type { TimelineEvent } from '../../model/types.ts';

const byIndex = bisector((event: TimelineEvent, index: number) => event.index - index);

/** Position of the first event whose index in the timeline is at least `index`, in a list in order of time. O(log n). */
export const positionFromIndex = (events: readonly TimelineEvent[], index: number): number =>
  byIndex.left(events, index);

/** Position of an event in a list in order of time; -1 if it is not in the list. O(log n). */
export function positionIn(events: readonly TimelineEvent[], event: TimelineEvent | undefined): number {
  if (!event) return -1;
  const position = positionFromIndex(events, event.index);
  return events[position] === event ? position : -1;
}
