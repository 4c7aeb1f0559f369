import { parseValidDate } from '../../dates/parse-valid-date.ts';
import { articleCount } from '../../model/sources.ts';
import type { Intent } from '../../state/intent.ts';
import type { ViewState } from '../../state/view-state.ts';
import { fill } from '../../dates/format/fill.ts';
import type { Words } from '../words.ts';

/** Whether the filter was changed, whatever it lets through. */
const isFilteredAnew = (before: ViewState, { query, hidden }: ViewState): boolean =>
  query.trim() !== before.query.trim() || hidden !== before.hidden;

/**
 * What changed from one state to another, in the few words that a live region says: what was chosen, or that the event at which the
 * keyboard was is open now; how many events match; or the time in view, `range` (EDTF). Undefined where nothing is to be said: of new
 * data, and of what the focus says already.
 */
export function announcement(
  before: ViewState,
  after: ViewState,
  range: string,
  { t, number, date, count }: Words,
): string | undefined {
  const { store, selected, selection } = after;
  if (!store) return undefined;
  if (selected !== before.selected) {
    const event = store.event(selected);
    // With its articles the focus has gone there, and says so
    if (event && after.level === 'article') return undefined;
    if (event && before.focused === selected)
      return fill(t.openedBelow, { content: count(t.articleCount, articleCount(event)) });
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

/** What is said of a key that leads nowhere: at the first and last event, and above the whole story. Undefined for other keys. */
export function endText(intent: Intent, { level, selection }: ViewState, { t }: Words): string | undefined {
  if (selection.total === 0) return undefined;
  if (intent.type === 'level') return intent.by < 0 ? t.wholeStory : undefined;
  if (intent.type !== 'step') return undefined;
  if (level === 'story') return t.wholeStory;
  return intent.to === 'next' || intent.to === 'last' ? t.lastEvent : t.firstEvent;
}
