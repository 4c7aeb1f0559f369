import type { Timeline } from '../../model/timeline.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { Grouping } from '../grouping.ts';
import type { Group } from '../lane.ts';

/**
 * Key of the group of an event, '' where it has nothing to be grouped by. An event is in one group only, so that it is drawn once:
 * that of the first of its people, or of the publisher of the first article that it cites.
 */
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

/** The groups of all events, in the order of the file's categories, then of first appearance in time; the one without a key last. O(n). */
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
