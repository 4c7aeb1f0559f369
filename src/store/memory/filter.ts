import type { Timeline } from '../../model/timeline.ts';
import type { Filtered } from '../refiner.ts';
import { NONE_LEFT_OUT } from '../selection.ts';

/** The events whose category is not hidden; '' is the category of events that have none of the file's. O(n). */
export function filterCategories({ events, categories }: Timeline, hidden: readonly string[]): Filtered {
  if (hidden.length === 0) return { shown: events, leftOut: NONE_LEFT_OUT };
  const known = new Set(categories.map(({ id }) => id));
  const shown = events.filter(({ category = '' }) => !hidden.includes(known.has(category) ? category : ''));
  return { shown, leftOut: { ...NONE_LEFT_OUT, categories: events.length - shown.length } };
}
