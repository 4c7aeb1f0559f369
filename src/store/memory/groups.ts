import type { Timeline } from '../../model/timeline.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { Grouping } from '../grouping.ts';
import type { Group } from '../lane.ts';

/** The one group an event stands in: of several people or publishers the first, so that each event is drawn once. */
export const groupKey = (event: TimelineEvent, grouping: Grouping): string => {
  switch (grouping) {
    case 'category':
      return event.category ?? '';
    case 'place':
      return event.place ?? '';
    case 'people':
      return event.people[0] ?? '';
    case 'publisher':
      return event.citations[0]?.article.publisher ?? '';
    default:
      return '';
  }
};

/** Groups in the order of the file's categories, else of first appearance in time; the group without a name comes last. O(n). */
export function groupsOf(timeline: Timeline, grouping: Grouping): readonly Group[] {
  if (!grouping) return [{ key: '', label: '' }];
  const labels = new Map(grouping === 'category' ? timeline.categories.map(({ id, label }) => [id, label]) : []);
  const used = new Set(timeline.events.map((event) => groupKey(event, grouping)));
  const keys = [
    ...[...labels.keys()].filter((key) => used.has(key)),
    ...[...used].filter((key) => key && !labels.has(key)),
    ...(used.has('') ? [''] : []),
  ];
  return keys.map((key) => ({ key, label: labels.get(key) ?? key }));
}
