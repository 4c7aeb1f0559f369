import type { Timeline } from '../../model/timeline.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { Grouping } from '../grouping.ts';
import type { Filtered } from '../refiner.ts';
import { NONE_LEFT_OUT } from '../selection.ts';
import { indexEvents } from './event-index.ts';
import { groupKeys, groupsOf } from './groups.ts';
import { MemoryLane } from './lane.ts';

/** The events whose category is not hidden; '' is that of events without one of the file's. O(n). */
export function filterCategories({ events, categories }: Timeline, hidden: readonly string[]): Filtered {
  if (hidden.length === 0) return { shown: events, leftOut: NONE_LEFT_OUT };
  const known = new Set(categories.map(({ id }) => id));
  const shown = events.filter(({ category = '' }) => !hidden.includes(known.has(category) ? category : ''));
  return { shown, leftOut: { ...NONE_LEFT_OUT, categories: events.length - shown.length } };
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
