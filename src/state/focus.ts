import { placeAmong } from '../model/filter.ts';
import { type Level, LEVELS, spanAt } from '../model/span.ts';
import type { Range } from '../model/types.ts';
import { placeDate } from '../model/wall-clock.ts';
import { rangeShowing } from './range.ts';
import type { ViewState } from './view-state.ts';

export function withRange(state: ViewState, range: Range): ViewState {
  const { start, end } = state.range;
  return range.start === start && range.end === end ? state : { ...state, range };
}

const withView = (state: ViewState, from: number, to: number): ViewState =>
  withRange(state, rangeShowing(state.range, from, to, state.timeline!.extent));

/** Brings the event or article into view, by moving only. */
export function revealed(state: ViewState, id: string): ViewState {
  const { timeline } = state;
  const event = timeline?.event(id);
  const published = timeline?.article(id)?.published;
  if (!timeline || !(event || published)) return state;
  if (event) return withView(state, timeline.columns.from[event.index]!, timeline.columns.to[event.index]!);
  const { start, end } = state.clock ? placeDate(published!, state.clock) : published!;
  return withView(state, start.earliest, end.latest);
}

/** Focuses an event that is shown, at a level; the plot's tab stop can be on no other. */
export function withFocus(state: ViewState, id: string, level: Level = 'event'): ViewState {
  const shown = placeAmong(state.shown, state.timeline?.event(id)) >= 0;
  return shown && (id !== state.focused || level !== state.level) ? { ...state, focused: id, level } : state;
}

const focusedPlace = ({ shown, timeline, focused }: ViewState): number => placeAmong(shown, timeline?.event(focused));

/** Focuses the event at a place of the shown ones, or the span around it, and brings that into view. */
function arrived(state: ViewState, place: number, level: Level): ViewState {
  const { timeline, shown } = state;
  const at = Math.min(Math.max(place, 0), shown.length - 1);
  if (!timeline || at < 0) return state;
  const span = spanAt(timeline, shown, at, level);
  if (!span) return revealed(withFocus(state, shown[at]!.id, level), shown[at]!.id);
  // Who comes to a span from another stands at its first event, who comes up from an event at that one
  const kept = level === state.level ? span.lo : at;
  return withView(withFocus(state, shown[kept]!.id, level), span.start, span.end);
}

/** The state after a step to a neighbour at the present level; the same object where there is none. O(events in the span). */
export function stepped(state: ViewState, to: 'next' | 'previous' | 'first' | 'last'): ViewState {
  const { shown, timeline } = state;
  const level = state.level === 'article' ? 'event' : state.level;
  const at = focusedPlace(state);
  const span = timeline && spanAt(timeline, shown, at, level);
  const last = shown.length - 1;
  const previous = span ? span.lo - 1 : at < 0 ? last : at - 1;
  const place = { first: 0, last, next: span?.hi ?? at + 1, previous }[to];
  // Else the focus would go to the first event of the span it is in
  return span && (place < 0 || place > last) ? state : arrived(state, place, level);
}

/** The state one level below or above; the same object at both ends, and where an event has no articles. O(events in the span). */
export function levelled(state: ViewState, by: 1 | -1): ViewState {
  const level = LEVELS[LEVELS.indexOf(state.level) + by];
  const at = focusedPlace(state);
  if (!level || (level === 'article' && !state.shown[at]?.citations.length)) return state;
  return arrived(state, at, level);
}
