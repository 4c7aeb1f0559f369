import type { Range } from '../model/types.ts';
import type { Intent, ViewIntent } from './intent.ts';
import { reduce } from './reduce.ts';
import { INITIAL_SESSION, reduceSession, type Session, withSession } from './session.ts';
import { INITIAL, type ViewState } from './view-state.ts';

/** All the state of an element. Immutable: `nextState` makes the next one. */
export interface TimelineState {
  readonly view: ViewState;
  readonly session: Session;
}

export const INITIAL_STATE: TimelineState = { view: INITIAL, session: INITIAL_SESSION };

/** Intents that may move the view far: the reader is taken there in a short glide. */
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

/** Whether the view glides to where an intent leads. A zoom about a pointer is itself a small step of a motion. */
export const isGliding = (intent: Intent): boolean =>
  GLIDING.has(intent.type) && (intent.type !== 'zoom' || intent.at === undefined);

const isSame = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;

/** Events that a list shows before the one that has the focus. */
const BEFORE_FOCUS = 50;

/** The range stays, and where the intent leads is the target. A second step while gliding goes on from where the first one leads. */
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
  // A glide goes on when events are added under way, but not to where another story is not, nor on the axis of another clock
  const goesOn =
    intent.type === 'data' && glideTarget
      ? next.clock === view.clock && isSame(reduce({ ...view, range: glideTarget }, intent).range, glideTarget)
      : next.range === view.range;
  return goesOn ? session : withSession(session, { glideTarget: undefined });
}

/**
 * The state after an intent. Pure; returns the same object where nothing changed. An intent that glides sets the target and
 * leaves the range, which `glide` then moves step by step; any other change of the range ends a glide. Cost: that of `reduce`.
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
