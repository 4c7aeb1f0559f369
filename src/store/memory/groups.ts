import type { Timeline } from '../../model/timeline.ts';
import type { TimelineArticle, TimelineEvent } from '../../model/types.ts';
import { createPublisherNames } from '../../model/voices/publisher-names.ts';
import type { Grouping } from '../grouping.ts';
import type { Group } from '../lane.ts';

const NO_GROUP: readonly string[] = [''];

/** The given names, each once; only '' if there is none. */
function keysOf(names: readonly (string | undefined)[]): readonly string[] {
  // Most events have at most one name, and creating a set would cost more than everything else here
  if (names.length < 2) return names[0] ? [names[0]] : NO_GROUP;
  const keys = new Set(names.filter((name): name is string => Boolean(name)));
  return keys.size > 0 ? [...keys] : NO_GROUP;
}

/**
 * Keys of the groups of an event, at least one and each once: its people, the publishers of articles that mention it, its category or its
 * place. Only '' if the event has no value for the grouping. O(people or citations).
 */
export type GroupKeys = (event: TimelineEvent, grouping: Grouping) => readonly string[];

/** Makes a function for the group keys of a timeline's events. All names of a publisher are one key: see `createPublisherNames`. O(publishers). */
export function createGroupKeys({ publishers }: Pick<Timeline, 'publishers'>): GroupKeys {
  const nameOf = createPublisherNames(publishers);
  const publisherOf = ({ publisher }: TimelineArticle): string => (publisher ? nameOf(publisher) : '');
  return (event, grouping) => {
    switch (grouping) {
      case 'category':
        return keysOf([event.category]);
      case 'place':
        return keysOf([event.place]);
      case 'people':
        return keysOf(event.people);
      case 'publisher':
        // An article that does not mention the event does not put it into the lane of its publisher
        return keysOf(event.citations.map(({ article, stance }) => (stance === 'silent' ? '' : publisherOf(article))));
      default:
        return NO_GROUP;
    }
  };
}

/** Maximum number of lanes. A reader cannot distinguish more, and each lane needs the layout of at least one row. */
const MAX_LANES = 100;

/**
 * The groups of all events, in the order of the file's categories, then of first appearance in time; the group without a key is last. If
 * there are more than `MAX_LANES`, keeps those with the most events, and puts all others into the group without a key. O(n log n).
 */
export function groupsOf(timeline: Timeline, grouping: Grouping, groupKeys: GroupKeys): readonly Group[] {
  if (!grouping) return [{ key: '', label: '' }];
  const labels = new Map(grouping === 'category' ? timeline.categories.map(({ id, label }) => [id, label]) : []);
  const counts = new Map<string, number>();
  for (const event of timeline.events)
    for (const key of groupKeys(event, grouping)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const used = counts.size > MAX_LANES ? largest(counts) : new Set(counts.keys());
  const keys = [
    ...[...labels.keys()].filter((key) => used.has(key)),
    ...[...used].filter((key) => key && !labels.has(key)),
    ...(used.has('') ? [''] : []),
  ];
  return keys.map((key) => ({ key, label: labels.get(key) ?? key }));
}

/** The keys of the largest groups, in the given order, followed by ''. */
function largest(counts: ReadonlyMap<string, number>): Set<string> {
  const named = [...counts.keys()].filter(Boolean);
  const kept = new Set(named.toSorted((a, b) => counts.get(b)! - counts.get(a)!).slice(0, MAX_LANES - 1));
  return new Set([...named.filter((key) => kept.has(key)), '']);
}
