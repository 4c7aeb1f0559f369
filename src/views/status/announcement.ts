import { parseValidDate } from '../../dates/parse-valid-date.ts';
import { articleCount } from '../../evidence/counts.ts';
import type { Intent } from '../../state/intent.ts';
import type { ViewState } from '../../state/view-state.ts';
import { fill } from '../../dates/format/fill.ts';
import { evidenceWords } from '../evidence/messages.ts';
import { withCapital, type Words } from '../words.ts';

/** Whether the filter itself changed, regardless of which events match. */
const isFilteredAnew = (before: ViewState, { query, hidden, evidence }: ViewState): boolean =>
  query.trim() !== before.query.trim() || hidden !== before.hidden || evidence !== before.evidence;

/** Whether the view was scaled, not just moved. */
const isScaled = ({ range: before }: ViewState, { range: after }: ViewState): boolean =>
  Math.abs((after.end - after.start) / (before.end - before.start) - 1) > 1e-6;

/** The day as of which the story is told, with the number of events not yet reported; or that everything is shown. */
function dayText({ store, asKnownOn }: ViewState, day: string, words: Words): string {
  const t = evidenceWords(words);
  const date = parseValidDate(day);
  if (asKnownOn === undefined || !date) return withCapital(words, t.allThatIsKnown);
  const unreported = store ? store.total - (store.known?.knownCount(asKnownOn) ?? store.total) : 0;
  const known = withCapital(words, fill(t.asKnownOn, { date: words.date(date, 'long') }));
  return [known, unreported > 0 ? words.count(t.notYetReportedCount, unreported) : ''].filter(Boolean).join(', ');
}

/** How many events are in view. O(lanes · log n). */
const countInView = ({ selection, range }: ViewState): number =>
  selection.lanes.reduce((sum, lane) => sum + lane.countInView(range), 0);

/**
 * Describes the change between two states in the few words of a live region. This is one of: what was selected, or that
 * the focused event is now open; how many events match; how many events were not yet reported on the day `day` (EDTF)
 * as of which the story is told; or the time in view, `range` (EDTF), and its number of events. Undefined if there is
 * nothing to announce: for new data, and for changes that the focused element already announces. Zooming is always
 * announced.
 * @param hasFocus whether the focus is inside the element
 */
export function announcement(
  before: ViewState,
  after: ViewState,
  { range, day, hasFocus }: { readonly range: string; readonly day: string; readonly hasFocus: boolean },
  words: Words,
): string | undefined {
  const { t, number, date, count } = words;
  const { store, selected, selection } = after;
  if (!store) return undefined;
  if (selected !== before.selected) {
    const event = store.event(selected);
    // With its articles, the focus has moved into the event and is announced already
    if (event && after.level === 'article') return undefined;
    if (event && hasFocus && before.focused === selected)
      return fill(t.openedBelow, { content: count(t.articleCount, articleCount(event)) });
    return event ? `${event.title}, ${date(event.date, 'short')}` : (store.article(selected)?.headline ?? '');
  }
  if (after.asKnownOn !== before.asKnownOn) return dayText(after, day, words);
  if (isFilteredAnew(before, after))
    return selection.total === 0
      ? t.noMatch
      : fill(t.matching, { shown: number(selection.total), total: number(store.total) });
  const isStep = after.focused !== before.focused || after.level !== before.level;
  if (after.range === before.range || (isStep && !isScaled(before, after))) return undefined;
  const inView = parseValidDate(range);
  return inView && `${withCapital(words, date(inView, 'long'))}, ${count(t.eventCount, countInView(after))}`;
}

/**
 * The announcement for a key that leads nowhere: at the first and last event, and above the whole story. Undefined for
 * other keys.
 */
export function endText(intent: Intent, { level, selection }: ViewState, { t }: Words): string | undefined {
  if (selection.total === 0) return undefined;
  if (intent.type === 'level') return intent.by < 0 ? t.wholeStory : undefined;
  if (intent.type !== 'step') return undefined;
  if (level === 'story') return t.wholeStory;
  return intent.to === 'next' || intent.to === 'last' ? t.lastEvent : t.firstEvent;
}
