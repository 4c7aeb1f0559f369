import type { Timeline } from '../../model/timeline.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { Grouping } from '../grouping.ts';
import type { LeftOut } from '../selection.ts';
import { indexEvents } from './event-index.ts';
import type { FilterTests } from './facets.ts';
import { groupKeys, groupsOf } from './groups.ts';
import { MemoryLane } from './lane.ts';

/** The events that pass a filter, in order of time, and how many each part of it leaves out. O(n). */
export function filterEvents(
  events: readonly TimelineEvent[],
  { query, category, evidence }: FilterTests,
): { readonly shown: readonly TimelineEvent[]; readonly leftOut: LeftOut } {
  const leftOut = { query: 0, categories: 0, evidence: 0 };
  const shown = events.filter((event) => {
    const [isFound, isInCategory, isOfKind] = [query(event), category(event), evidence(event)];
    if (!isFound) leftOut.query++;
    if (!isInCategory) leftOut.categories++;
    if (!isOfKind) leftOut.evidence++;
    return isFound && isInCategory && isOfKind;
  });
  return { shown, leftOut };
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
