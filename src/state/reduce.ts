import { filterEvents, lanesOf, placeAmong } from '../model/filter.ts';
import { createSearch } from '../model/search.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Range, TimelineEvent } from '../model/types.ts';
import { levelled, revealed, stepped, withFocus, withRange } from './focus.ts';
import type { Intent } from './intent.ts';
import { rangeOfDate } from './range-text.ts';
import { clampRange, fitRange, panRange, zoomRange } from './range.ts';
import type { ViewState } from './view-state.ts';

const searches = new WeakMap<Timeline, ReturnType<typeof createSearch>>();

/** Works out the shown events and their lanes again. O(n log n). */
function withShown(state: ViewState): ViewState {
  const { timeline } = state;
  if (!timeline) return { ...state, shown: [], lanes: [], cluster: undefined };
  let search = searches.get(timeline);
  if (!search) searches.set(timeline, (search = createSearch(timeline)));
  const all = state.hidden.length === 0 && !state.query.trim();
  const shown = all ? timeline.events : filterEvents(timeline, state.hidden, search(state.query));
  const kept = placeAmong(shown, timeline.event(state.focused)) >= 0;
  const focused = kept ? state.focused : nearestShown(timeline, shown, state.focused);
  return { ...state, shown, focused, lanes: lanesOf(timeline, shown, state.groupBy), cluster: undefined };
}

/** Where the focus goes when its event is filtered out: to the shown event next to it in time, so that it is never lost. */
function nearestShown(timeline: Timeline, shown: readonly TimelineEvent[], id: string): string {
  const from = timeline.event(id)?.index ?? 0;
  return (shown.find(({ index }) => index >= from) ?? shown.at(-1))?.id ?? '';
}

/** The view of new data: as asked; else as it was, unless all events lie to one side; else as the file asks; else all. */
function firstRange({ timeline, range }: ViewState, next: Timeline, asked: Range | undefined): Range {
  const { extent, columns } = next;
  const kept =
    timeline?.events.length && columns.from[0]! < range.end && columns.to.some((to) => to > range.start)
      ? range
      : undefined;
  const first = asked ?? kept ?? (next.range && rangeOfDate(next.range, extent));
  return first ? clampRange(first, extent) : fitRange(extent);
}

function clusterOpened(state: ViewState, intent: Extract<Intent, { type: 'open-cluster' }>): ViewState {
  const { timeline } = state;
  if (!timeline) return state;
  if (intent.from === intent.to) return { ...state, cluster: { events: intent.events }, selected: '' };
  const room = (intent.to - intent.from) * 0.15;
  return withRange(state, clampRange({ start: intent.from - room, end: intent.to + room }, timeline.extent));
}

/**
 * The state after an intent. Pure; returns the same object where nothing changed, which ends every loop of updates.
 * O(1) but for `data`, `query`, `toggle-category` and `group-by`, which filter and index anew in O(n log n), and `step` and `level`, O(events
 * in the span).
 */
export function reduce(state: ViewState, intent: Intent): ViewState {
  const { timeline } = state;
  const extent = timeline?.extent ?? { start: 0, end: 1 };
  switch (intent.type) {
    case 'data': {
      const next = intent.timeline;
      const known = (id: string): string => (next?.event(id) || next?.article(id) ? id : '');
      const selected = known(state.selected);
      return withShown({
        ...state,
        timeline: next,
        clock: intent.clock,
        range: next ? firstRange(state, next, intent.range) : state.range,
        selected,
        focused: state.focused || selected,
        hovered: known(state.hovered),
      });
    }
    case 'range':
    case 'zoom-to':
      return withRange(state, clampRange(intent.range, extent));
    case 'zoom':
      return withRange(
        state,
        zoomRange(state.range, intent.factor, intent.at ?? (state.range.start + state.range.end) / 2, extent),
      );
    case 'pan':
      return withRange(state, panRange(state.range, intent.share, extent));
    case 'fit':
      return withRange(state, fitRange(extent));
    case 'reveal':
      return revealed(state, intent.id);
    case 'select': {
      if (intent.id === state.selected && !state.cluster) return state;
      const next = { ...withFocus(state, intent.id), selected: intent.id, cluster: undefined };
      return intent.reveal ? revealed(next, intent.id) : next;
    }
    case 'focus':
      return withFocus(state, intent.id);
    case 'step':
      return stepped(state, intent.to);
    case 'level':
      return levelled(state, intent.by);
    case 'hover':
      return intent.id === state.hovered ? state : { ...state, hovered: intent.id };
    case 'open-cluster':
      return clusterOpened(state, intent);
    case 'close-cluster':
      return state.cluster ? { ...state, cluster: undefined } : state;
    case 'query':
      return intent.query === state.query ? state : withShown({ ...state, query: intent.query });
    case 'toggle-category': {
      const { id } = intent;
      const hidden = state.hidden.includes(id) ? state.hidden.filter((other) => other !== id) : [...state.hidden, id];
      return withShown({ ...state, hidden });
    }
    case 'layout':
      return intent.layout === state.layout ? state : { ...state, layout: intent.layout };
    case 'group-by':
      return intent.groupBy === state.groupBy ? state : withShown({ ...state, groupBy: intent.groupBy });
  }
}
