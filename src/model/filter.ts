import { bisector } from 'd3';
import { type Grouping, type Group, groupKey, groupsOf } from './groups.ts';
import { type EventIndex, indexEvents } from './event-index.ts';
import type { Timeline } from './timeline.ts';
import type { TimelineEvent } from './types.ts';

/** One lane of the plot: a group and the index of its shown events. Without grouping there is one, without a heading. */
export interface Lane extends Group {
  readonly index: EventIndex;
}

/** The shown events: those whose category is not hidden and that match the search. In order of time. O(n). */
export function filterEvents(
  timeline: Timeline,
  hidden: readonly string[],
  matches: (event: TimelineEvent) => boolean,
): readonly TimelineEvent[] {
  const known = new Set(timeline.categories.map(({ id }) => id));
  const categoryOf = ({ category = '' }: TimelineEvent): string => (known.has(category) ? category : '');
  return timeline.events.filter((event) => !hidden.includes(categoryOf(event)) && matches(event));
}

/** Events by the key of their group. (d3's `group` brings maps for keys of any kind, 0.3 kB.) */
function membersOf(shown: readonly TimelineEvent[], grouping: Grouping): ReadonlyMap<string, readonly TimelineEvent[]> {
  if (!grouping) return new Map([['', shown]]);
  const members = new Map<string, TimelineEvent[]>();
  for (const event of shown) {
    const key = groupKey(event, grouping);
    const lane = members.get(key);
    if (lane) lane.push(event);
    else members.set(key, [event]);
  }
  return members;
}

/** Lanes of the shown events; lanes that have none are left out. O(n log n). */
export function lanesOf(timeline: Timeline, shown: readonly TimelineEvent[], grouping: Grouping): readonly Lane[] {
  const members = membersOf(shown, grouping);
  return groupsOf(timeline, grouping)
    .filter(({ key }) => members.get(key)?.length)
    .map(({ key, label }) => ({ key, label, index: indexEvents(members.get(key)!, timeline.columns) }));
}

const byIndex = bisector((event: TimelineEvent, index: number) => event.index - index);

/** Place of an event among the shown ones, or -1. O(log n). */
export function placeAmong(shown: readonly TimelineEvent[], event: TimelineEvent | undefined): number {
  if (!event) return -1;
  const place = byIndex.left(shown, event.index);
  return shown[place] === event ? place : -1;
}
