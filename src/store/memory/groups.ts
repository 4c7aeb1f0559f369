import type { Timeline } from '../../model/timeline.ts';
import type { TimelineArticle, TimelineEvent } from '../../model/types.ts';
import { createPublisherNames } from '../../model/voices/publisher-names.ts';
import type { Grouping } from '../grouping.ts';
import type { Group } from '../lane.ts';

const NO_GROUP: readonly string[] = [''];

/** The names given, each once; '' where there is none. */
function keysOf(names: readonly (string | undefined)[]): readonly string[] {
  // Most events have one name or none, and a set costs more than all the rest
  if (names.length < 2) return names[0] ? [names[0]] : NO_GROUP;
  const keys = new Set(names.filter((name): name is string => Boolean(name)));
  return keys.size > 0 ? [...keys] : NO_GROUP;
}

/**
 * Keys of the groups of an event, at least one and each once: one for each of its people or for each publisher of an article that
 * speaks of it, else that of its category or place. '' alone where it has nothing to be grouped by. O(people or citations).
 */
export type GroupKeys = (event: TimelineEvent, grouping: Grouping) => readonly string[];

/** Gives the keys of the events of one timeline. All names of a publisher are one key: see `createPublisherNames`. O(publishers). */
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
        // An article that does not mention the event is no reason to stand in the lane of its publisher
        return keysOf(event.citations.map(({ article, stance }) => (stance === 'silent' ? '' : publisherOf(article))));
      default:
        return NO_GROUP;
    }
  };
}

/** Groups of which each has a lane of its own: a reader can tell no more apart, and each has at least a row to be laid out. */
const MOST_LANES = 100;

/**
 * The groups of all events, in the order of the file's categories, then of first appearance in time; the one without a key last. Where
 * there are more than `MOST_LANES`, those with the most events, and the one without a key is that of all others. O(n log n).
 */
export function groupsOf(timeline: Timeline, grouping: Grouping, groupKeys: GroupKeys): readonly Group[] {
  if (!grouping) return [{ key: '', label: '' }];
  const labels = new Map(grouping === 'category' ? timeline.categories.map(({ id, label }) => [id, label]) : []);
  const counts = new Map<string, number>();
  for (const event of timeline.events)
    for (const key of groupKeys(event, grouping)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const used = counts.size > MOST_LANES ? largest(counts) : new Set(counts.keys());
  const keys = [
    ...[...labels.keys()].filter((key) => used.has(key)),
    ...[...used].filter((key) => key && !labels.has(key)),
    ...(used.has('') ? [''] : []),
  ];
  return keys.map((key) => ({ key, label: labels.get(key) ?? key }));
}

/** The keys of the largest groups, in the order given, and ''. */
function largest(counts: ReadonlyMap<string, number>): Set<string> {
  const named = [...counts.keys()].filter(Boolean);
  const kept = new Set(named.toSorted((a, b) => counts.get(b)! - counts.get(a)!).slice(0, MOST_LANES - 1));
  return new Set([...named.filter((key) => kept.has(key)), '']);
}
