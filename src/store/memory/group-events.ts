import type { Timeline } from '../../model/timeline.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { Grouping } from '../grouping.ts';
import type { GroupedEvents } from '../refiner.ts';
import { type GroupKeys, groupsOf } from './groups.ts';

/** Events by the keys of their groups, each list in order of time. Events of groups that are not in `kept` are under ''. O(n). */
function membersOf(
  shown: readonly TimelineEvent[],
  grouping: Grouping,
  groupKeys: GroupKeys,
  kept: ReadonlySet<string>,
): ReadonlyMap<string, readonly TimelineEvent[]> {
  if (!grouping) return new Map([['', shown]]);
  const members = new Map<string, TimelineEvent[]>();
  for (const event of shown) {
    for (const own of groupKeys(event, grouping)) {
      const key = kept.has(own) ? own : '';
      const group = members.get(key);
      // Adds the event only once, even if several of its groups are not kept
      if (!group) members.set(key, [event]);
      else if (group.at(-1) !== event) group.push(event);
    }
  }
  return members;
}

/** The shown events by group, without empty groups. An event is in each group whose key it has. O(n log n). */
export function groupEvents(
  timeline: Timeline,
  shown: readonly TimelineEvent[],
  grouping: Grouping,
  groupKeys: GroupKeys,
): readonly GroupedEvents[] {
  const groups = groupsOf(timeline, grouping, groupKeys);
  const members = membersOf(shown, grouping, groupKeys, new Set(groups.map(({ key }) => key)));
  return groups.flatMap(({ key, label }) => {
    const events = members.get(key);
    return events?.length ? { key, label, events } : [];
  });
}
