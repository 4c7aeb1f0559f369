import type { Timeline } from '../../model/timeline.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { Grouping } from '../grouping.ts';
import type { GroupedEvents } from '../refiner.ts';
import { type GroupKeys, groupsOf } from './groups.ts';

/** Events by the keys of their groups, each list in order of time. O(n). */
function membersOf(
  shown: readonly TimelineEvent[],
  grouping: Grouping,
  groupKeys: GroupKeys,
): ReadonlyMap<string, readonly TimelineEvent[]> {
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

/** The shown events by group; groups that have none are left out. An event stands in each group whose key is one of its own. O(n). */
export function groupEvents(
  timeline: Timeline,
  shown: readonly TimelineEvent[],
  grouping: Grouping,
  groupKeys: GroupKeys,
): readonly GroupedEvents[] {
  const members = membersOf(shown, grouping, groupKeys);
  return groupsOf(timeline, grouping, groupKeys).flatMap(({ key, label }) => {
    const events = members.get(key);
    return events?.length ? { key, label, events } : [];
  });
}
