import { parseValidDate } from '../../dates/parse-valid-date.ts';
import type { ViewState } from '../../state/view-state.ts';
import { fill } from '../../dates/format/fill.ts';
import type { Words } from '../words.ts';

/** Whether the filter was changed, whatever it lets through. */
const isFilteredAnew = (before: ViewState, { query, hidden, evidence }: ViewState): boolean =>
  query.trim() !== before.query.trim() || hidden !== before.hidden || evidence !== before.evidence;

/**
 * What changed from one state to another, in the few words that a live region says: what was chosen, how many events match,
 * or the time in view, `range` (EDTF). Undefined where nothing is to be said: of new data, and of what the focus says already.
 */
export function announcement(
  before: ViewState,
  after: ViewState,
  range: string,
  { t, number, date }: Words,
): string | undefined {
  const { store, selected, selection } = after;
  if (!store) return undefined;
  if (selected !== before.selected) {
    const event = store.event(selected);
    return event ? `${event.title}, ${date(event.date, 'short')}` : (store.article(selected)?.headline ?? '');
  }
  if (isFilteredAnew(before, after))
    return selection.total === 0
      ? t.noMatch
      : fill(t.matching, { shown: number(selection.total), total: number(store.total) });
  if (after.focused !== before.focused || after.level !== before.level || after.range === before.range)
    return undefined;
  const inView = parseValidDate(range);
  return inView && date(inView, 'short');
}
