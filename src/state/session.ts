import type { Range } from '../model/types.ts';
import type { ViewState } from './view-state.ts';

/** How the story is drawn now: `auto` is decided. */
export type Mode = 'plot' | 'list' | 'table';

/** The hint that explains the wheel is shown once. */
export type WheelHint = 'unseen' | 'showing' | 'done';

/** What goes on while the reader looks at the story. The page can set none of it. Immutable: `reduceSession` makes the next one. */
export interface Session {
  /** Whether the element is so narrow that the layout `auto` is the list. */
  readonly isNarrow: boolean;
  /** Position in the selection of the first event that list or table shows; undefined to begin where the reader is. */
  readonly listFirst: number | undefined;
  /** Which of its publishers the table shows first. */
  readonly columnFirst: number;
  /** Whether a pointer is moving or scaling the view, or has done so a moment ago. */
  readonly isMoving: boolean;
  /** Whether a pointer that is down has moved so far that it drags. */
  readonly isDragging: boolean;
  /** The range that is being marked on the axis, ms of the axis. */
  readonly band: Range | undefined;
  readonly wheelHint: WheelHint;
  /** Whether the legend of marks is shown. */
  readonly isLegendOpen: boolean;
  /** Whether the focus is in the plot and has moved there, or a key was pressed there: the keys need not be described any more. */
  readonly isKeysHintDone: boolean;
  /** The range at which the glide under way will end, ms of the axis; undefined while there is none. */
  readonly glideTarget: Range | undefined;
  /** Whether the dates that articles claim are shown under all events to which they give dates that exclude each other. */
  readonly showsConflicts: boolean;
}

export const INITIAL_SESSION: Session = {
  isNarrow: false,
  listFirst: undefined,
  columnFirst: 0,
  isMoving: false,
  isDragging: false,
  band: undefined,
  wheelHint: 'unseen',
  isLegendOpen: false,
  isKeysHintDone: false,
  glideTarget: undefined,
  showsConflicts: false,
};

/** Whether the plot, the list or the table is shown. */
export const modeOf = ({ layout }: Pick<ViewState, 'layout'>, { isNarrow }: Pick<Session, 'isNarrow'>): Mode =>
  layout === 'auto' ? (isNarrow ? 'list' : 'plot') : layout;

/** What happens to a session: plain data, made by `interaction` and `runtime`. */
export type SessionIntent =
  /** The element was measured. */
  | { readonly type: 'measured'; readonly isNarrow: boolean }
  /** Begin the list at a position of the selection; undefined to begin where the reader is. */
  | { readonly type: 'list-from'; readonly position: number | undefined }
  /** Begin the columns of the table at one of its publishers. */
  | { readonly type: 'columns-from'; readonly position: number }
  | { readonly type: 'moving'; readonly isMoving: boolean }
  | { readonly type: 'dragging'; readonly isDragging: boolean }
  | { readonly type: 'band'; readonly range: Range | undefined }
  | { readonly type: 'wheel-hint'; readonly hint: WheelHint }
  /** Open or close the legend of marks. */
  | { readonly type: 'legend'; readonly isOpen: boolean }
  /** A key was pressed in the plot or the focus has moved in it; or the focus has left it. */
  | { readonly type: 'keys-hint'; readonly isKeysHintDone: boolean }
  /** Show the claimed dates of all events whose dates conflict, or no longer. */
  | { readonly type: 'show-conflicts'; readonly shows: boolean }
  /** End the glide under way where it is. */
  | { readonly type: 'stop-glide' };

/** The session with some fields changed; the same object where they have these values already. */
export function withSession(session: Session, fields: Partial<Session>): Session {
  const keys = Object.keys(fields) as (keyof Session)[];
  return keys.every((key) => session[key] === fields[key]) ? session : { ...session, ...fields };
}

/** The session after an intent. Pure; returns the same object where nothing changed. O(1). */
export function reduceSession(session: Session, intent: SessionIntent): Session {
  switch (intent.type) {
    case 'measured':
      return withSession(session, { isNarrow: intent.isNarrow });
    case 'list-from':
      return withSession(session, { listFirst: intent.position });
    case 'columns-from':
      return withSession(session, { columnFirst: intent.position });
    case 'moving':
      return withSession(session, { isMoving: intent.isMoving });
    case 'dragging':
      return withSession(session, { isDragging: intent.isDragging });
    case 'band':
      return withSession(session, { band: intent.range });
    case 'wheel-hint':
      return withSession(session, { wheelHint: intent.hint });
    case 'legend':
      return withSession(session, { isLegendOpen: intent.isOpen });
    case 'keys-hint':
      return withSession(session, { isKeysHintDone: intent.isKeysHintDone });
    case 'show-conflicts':
      return withSession(session, { showsConflicts: intent.shows });
    case 'stop-glide':
      return withSession(session, { glideTarget: undefined });
  }
}
