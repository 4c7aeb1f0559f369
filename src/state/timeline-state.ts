import type { Range } from '../model/types.ts';
import type { Intent, ViewIntent } from './intent.ts';
import { reduce } from './reduce.ts';
import { INITIAL_SESSION, reduceSession, type Session, withSession } from './session.ts';
import { INITIAL, type ViewState } from './view-state.ts';

/** The complete state of an element. Immutable: `nextState` makes the next one. */
export interface TimelineState {
  readonly view: ViewState;
  readonly session: Session;
}

export const INITIAL_STATE: TimelineState = { view: INITIAL, session: INITIAL_SESSION };

/** Intents that may move the view far. The view moves there in a short glide. */
const GLIDING: ReadonlySet<Intent['type']> = new Set([
  'zoom',
  'zoom-to',
  'fit',
  'reveal',
  'select',
  'step',
  'level',
  'open-cluster',
]);

/** Whether the view glides to the result of an intent. A zoom around a pointer does not glide, because it is one small step of a motion. */
export const isGliding = (intent: Intent): boolean =>
  GLIDING.has(intent.type) && (intent.type !== 'zoom' || intent.at === undefined);

const isSame = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;

/** Number of events that a list shows before the focused one. */
const BEFORE_FOCUS = 50;

/** Keeps the range and sets the result of the intent as the glide target. A second intent during a glide continues from the target of the first. */
function withTarget(state: TimelineState, intent: ViewIntent): TimelineState {
  const { view, session } = state;
  const { range } = view;
  const from = session.glideTarget ? { ...view, range: session.glideTarget } : view;
  const next = reduce(from, intent);
  if (next === from) return state;
  const glideTarget = isSame(next.range, range) ? undefined : next.range;
  return { view: { ...next, range }, session: withSession(session, { glideTarget }) };
}

function sessionAfter({ view, session }: TimelineState, intent: ViewIntent, next: ViewState): Session {
  if (intent.type === 'layout') {
    const position = Math.max(0, view.selection.positionOf(view.focused) - BEFORE_FOCUS);
    return withSession(session, { listFirst: intent.keepsFocus ? position : undefined });
  }
  const { glideTarget } = session;
  // A glide continues when events are added, but stops if its target is outside the new story or the clock changes
  const goesOn =
    intent.type === 'data' && glideTarget
      ? next.clock === view.clock && isSame(reduce({ ...view, range: glideTarget }, intent).range, glideTarget)
      : next.range === view.range;
  return goesOn ? session : withSession(session, { glideTarget: undefined });
}

/**
 * The state after an intent. Pure; returns the same object if nothing changed. An intent that glides sets only the target, and `glide`
 * intents then move the range step by step. Any other change of the range ends a glide. Cost: that of `reduce`.
 */
export function nextState(state: TimelineState, intent: Intent): TimelineState {
  const { view, session } = state;
  switch (intent.type) {
    case 'measured':
    case 'list-from':
    case 'columns-from':
    case 'moving':
    case 'dragging':
    case 'band':
    case 'legend':
    case 'wheel-hint':
    case 'keys-hint':
    case 'show-conflicts':
    case 'stop-glide':
      return withParts(state, view, reduceSession(session, intent));
    case 'glide': {
      const moved = reduce(view, { type: 'range', range: intent.range });
      return withParts(state, moved, intent.isLast ? withSession(session, { glideTarget: undefined }) : session);
    }
    default: {
      if (isGliding(intent)) return withTarget(state, intent);
      const next = reduce(view, intent);
      return next === view ? state : { view: next, session: sessionAfter(state, intent, next) };
    }
  }
}

const withParts = (state: TimelineState, view: ViewState, session: Session): TimelineState =>
  view === state.view && session === state.session ? state : { view, session };
