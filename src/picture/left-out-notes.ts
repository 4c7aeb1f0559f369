import { fill } from '../dates/format/fill.ts';
import type { ViewState } from '../state/view-state.ts';
import { createCategories } from '../views/categories.ts';
import type { Words } from '../views/words.ts';

/**
 * Notes on how many events of the story the picture shows, and what was searched for. Empty if it shows all events.
 * @param isView whether only what is in view is drawn
 */
export function leftOutNotes(state: ViewState, { t, number }: Words, isView: boolean): string[] {
  const { selection, store, query, hidden, range } = state;
  const total = store?.total ?? 0;
  const shown = isView
    ? selection.disjointLanes.reduce((sum, lane) => sum + lane.countInView(range), 0)
    : selection.total;
  if (shown === total) return [];
  const categories = createCategories(store?.categories ?? []);
  const labels = hidden.map((id) => categories.label(id) || t.other);
  const said = [
    fill(t.matching, { shown: number(shown), total: number(total) }),
    query && fill(t.searchedFor, { query }),
    labels.length > 0 && fill(t.without, { list: labels.join(', ') }),
  ];
  return [said.filter(Boolean).join(' · ')];
}
