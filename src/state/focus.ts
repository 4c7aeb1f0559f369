import type { Range } from '../model/types.ts';
import { type Level, LEVELS } from '../store/span.ts';
import { rangeShowing } from './range.ts';
import type { ViewState } from './view-state.ts';

/** The state with another time in view; the same object if the time is the same. */
export function withRange(state: ViewState, range: Range): ViewState {
  const { start, end } = state.range;
  return range.start === start && range.end === end ? state : { ...state, range };
}

const withView = (state: ViewState, from: number, to: number): ViewState =>
  state.store ? withRange(state, rangeShowing(state.range, from, to, state.store.extent)) : state;

/** Brings an event or article into view by panning, without zooming. */
export function revealed(state: ViewState, id: string): ViewState {
  const bounds = state.store?.boundsOf(id);
  return bounds ? withView(state, bounds.from, bounds.to) : state;
}

/** Focuses an event at a level. Only an event that is shown can have the plot's tab stop; for others nothing changes. */
export function withFocus(state: ViewState, id: string, level: Level = 'event'): ViewState {
  const shown = state.selection.positionOf(id) >= 0;
  return shown && (id !== state.focused || level !== state.level) ? { ...state, focused: id, level } : state;
}

const focusedPosition = ({ selection, focused }: ViewState): number => selection.positionOf(focused);

/** Focuses the event at a position of the selection, or the span around it, and brings it into view. */
function withFocusAt(state: ViewState, position: number, level: Level): ViewState {
  const { selection } = state;
  const inside = Math.min(Math.max(position, 0), selection.total - 1);
  const event = selection.at(inside);
  if (!event) return state;
  const span = selection.span(inside, level);
  if (!span) return revealed(withFocus(state, event.id, level), event.id);
  // A step to another span focuses its first event; going up a level keeps the focused event
  const { id } = (level === state.level && selection.at(span.lo)) || event;
  return withView(withFocus(state, id, level), span.start, span.end);
}

/** The state after a step to a neighbour at the current level; the same object if there is none. O(events in the span). */
export function stepped(state: ViewState, to: 'next' | 'previous' | 'first' | 'last'): ViewState {
  const { selection } = state;
  const level = state.level === 'article' ? 'event' : state.level;
  const current = focusedPosition(state);
  const span = selection.span(current, level);
  const last = selection.total - 1;
  const previous = span ? span.lo - 1 : current < 0 ? last : current - 1;
  const position = { first: 0, last, next: span?.hi ?? current + 1, previous }[to];
  // There is no span beyond the ends: the focus stays
  return span && (position < 0 || position > last) ? state : withFocusAt(state, position, level);
}

/** The state one level below or above; the same object if there is no such level, or if the event has no articles. O(events in the span). */
export function withLevelMoved(state: ViewState, by: 1 | -1): ViewState {
  const level = LEVELS[LEVELS.indexOf(state.level) + by];
  const position = focusedPosition(state);
  if (!level || (level === 'article' && !state.selection.at(position)?.citations.length)) return state;
  return withFocusAt(state, position, level);
}
