import type { Range, TimelineEvent } from '../model/types.ts';
import { type Filter, NO_SELECTION } from '../store/selection.ts';
import type { EventStore } from '../store/store.ts';
import { endOfDay, publicationDay } from './as-known-on.ts';
import { withLevelMoved, revealed, stepped, withFocus, withRange } from './focus.ts';
import type { ViewIntent } from './intent.ts';
import { rangeOfDate } from './range-text.ts';
import { clampRange, fitRange, panRange, zoomRange } from './range.ts';
import type { OpenCluster, ViewState } from './view-state.ts';

/** The filter with which a view queries its store: which events are shown, and how they are grouped. */
export const filterOf = ({ query, hidden, evidence, groupBy, asKnownOn, hidesNotYetReported }: ViewState): Filter => ({
  query,
  hidden,
  evidence,
  groupBy,
  ...(hidesNotYetReported && asKnownOn !== undefined && { reportedBy: asKnownOn }),
});

/**
 * Applies the filter again. If the focused event is filtered out, the next shown event in time gets the focus, so that it is
 * never lost. O(n log n).
 */
function withSelection(state: ViewState): ViewState {
  const { store } = state;
  if (!store) return { ...state, selection: NO_SELECTION, cluster: undefined };
  const selection = store.select(filterOf(state));
  return { ...state, selection, focused: selection.nearest(state.focused)?.id ?? '', cluster: undefined };
}

/**
 * The first range shown for new data: the requested one; else the current one, unless all events are outside it; else the file's; else
 * everything.
 */
function firstRange({ store, range }: ViewState, next: EventStore, asked: Range | undefined): Range {
  const { extent, eventBounds } = next;
  const isUsable = store?.total && eventBounds && eventBounds.from < range.end && eventBounds.to > range.start;
  const current = isUsable ? range : undefined;
  const first = asked ?? current ?? (next.range && rangeOfDate(next.range, extent));
  return first ? clampRange(first, extent) : fitRange(extent);
}

/** The state as of the end of another day. The selection depends on the day only if unreported events are hidden. */
function withAsKnownOn(state: ViewState, asKnownOn: number | undefined): ViewState {
  if (asKnownOn === state.asKnownOn) return state;
  const next = { ...state, asKnownOn };
  return state.hidesNotYetReported ? withSelection(next) : next;
}

/** Removes an item from a list, or adds it if the list does not contain it. Returns a new list. */
const toggled = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

const clusterOf = (store: EventStore, events: readonly TimelineEvent[]): OpenCluster => ({
  events: store.completed?.(events) ?? events,
});

function clusterOpened(state: ViewState, intent: Extract<ViewIntent, { type: 'open-cluster' }>): ViewState {
  const { store } = state;
  if (!store) return state;
  if (intent.from === intent.to) return { ...state, cluster: clusterOf(store, intent.events), selected: '' };
  const room = (intent.to - intent.from) * 0.15;
  const opened = withFocus(state, intent.events[0]?.id ?? '', state.level);
  return withRange(opened, clampRange({ start: intent.from - room, end: intent.to + room }, store.extent));
}

/**
 * The view after an intent. Pure. Returns the same object if nothing changed, so that no update follows; `filter` always makes a new one.
 * O(1), except for `step` and `level`, which are O(events in the span), and for intents that filter and index again in O(n log n): `data`,
 * `query`, `toggle-category`, `toggle-evidence`, `filter`, `group-by` and, if unreported events are hidden, those that change the day.
 */
export function reduce(state: ViewState, intent: ViewIntent): ViewState {
  const extent = state.store?.extent ?? { start: 0, end: 1 };
  switch (intent.type) {
    case 'data': {
      const next = intent.store;
      const known = (id: string): string => (next?.event(id) || next?.article(id) || next?.awaits?.(id) ? id : '');
      const selected = known(state.selected);
      return withSelection({
        ...state,
        store: next,
        clock: intent.clock,
        range: next ? firstRange(state, next, intent.range) : state.range,
        selected,
        focused: state.focused || selected,
        hovered: known(state.hovered),
      });
    }
    case 'arrived': {
      const { store } = intent;
      return {
        ...withSelection({ ...state, store }),
        cluster: state.cluster && clusterOf(store, state.cluster.events),
      };
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
      return withLevelMoved(state, intent.by);
    case 'hover':
      return intent.id === state.hovered ? state : { ...state, hovered: intent.id };
    case 'open-cluster':
      return clusterOpened(state, intent);
    case 'close-cluster':
      return state.cluster ? { ...state, cluster: undefined } : state;
    case 'query':
      return intent.query === state.query ? state : withSelection({ ...state, query: intent.query });
    case 'toggle-category':
      return withSelection({ ...state, hidden: toggled(state.hidden, intent.id) });
    case 'toggle-evidence':
      return withSelection({ ...state, evidence: toggled(state.evidence, intent.kind) });
    case 'filter':
      return withSelection({ ...state, ...intent.filter });
    case 'as-known-on':
      return withAsKnownOn(state, intent.time === undefined ? undefined : endOfDay(intent.time));
    case 'step-publication': {
      const { store, asKnownOn } = state;
      const day = store?.known && publicationDay(store.known, asKnownOn ?? Infinity, intent.to);
      return day === undefined ? state : withAsKnownOn(state, day);
    }
    case 'hide-not-yet-reported': {
      if (intent.hides === state.hidesNotYetReported) return state;
      const next = { ...state, hidesNotYetReported: intent.hides };
      return state.asKnownOn === undefined ? next : withSelection(next);
    }
    case 'show-lag':
      return intent.shows === state.showsLag ? state : { ...state, showsLag: intent.shows };
    case 'layout':
      return intent.layout === state.layout ? state : { ...state, layout: intent.layout };
    case 'group-by':
      return intent.groupBy === state.groupBy
        ? state
        : withSelection({ ...state, groupBy: intent.groupBy, folded: [] });
    case 'fold':
      return { ...state, folded: toggled(state.folded, intent.lane) };
  }
}
