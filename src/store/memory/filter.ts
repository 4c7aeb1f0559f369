import type { Timeline } from '../../model/timeline.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { Grouping } from '../grouping.ts';
import { indexEvents } from './event-index.ts';
import { groupKeys, groupsOf } from './groups.ts';
import { MemoryLane } from './lane.ts';

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

/** Events by the keys of their groups, each list in order of time. O(n). (d3's `group` would add 0.3 kB, for keys of any type.) */
function membersOf(shown: readonly TimelineEvent[], grouping: Grouping): ReadonlyMap<string, readonly TimelineEvent[]> {
  if (!grouping) return new Map([['', shown]]);
  const members = new Map<string, TimelineEvent[]>();
  for (const event of shown) {
    for (const key of groupKeys(event, grouping)) {
      const group = members.get(key);
      if (group) group.push(event);
      else members.set(key, [event]);
    }
  }
  return members;
}

/** Lanes of the shown events; lanes that have none are left out. An event stands in each lane whose key is one of its own. O(n log n). */
export function lanesOf(
  timeline: Timeline,
  shown: readonly TimelineEvent[],
  grouping: Grouping,
): readonly MemoryLane[] {
  const members = membersOf(shown, grouping);
  return groupsOf(timeline, grouping)
    .filter(({ key }) => members.get(key)?.length)
    .map(({ key, label }) => new MemoryLane(key, label, indexEvents(members.get(key)!, timeline.columns)));
}
