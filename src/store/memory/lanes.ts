import type { Timeline } from '../../model/timeline.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { Grouping } from '../grouping.ts';
import { groupKeys, groupsOf } from './groups.ts';
import { createLane, type MemoryLane } from './lane.ts';

/** Events by the keys of their groups, each list in order of time. O(n). */
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
    .map(({ key, label }) => createLane(timeline, members.get(key)!, key, label));
}
