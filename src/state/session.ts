import type { Range } from '../model/types.ts';
import type { ViewState } from './view-state.ts';

/** How the story is drawn now; the layout `auto` has been resolved. */
export type Mode = 'plot' | 'list' | 'table';

/** State of the hint that explains the wheel, which is shown once. */
export type WheelHint = 'unseen' | 'showing' | 'done';

/** Transient state while the reader uses the element. The page cannot set it. Immutable: `reduceSession` makes the next one. */
export interface Session {
  /** Whether the element is so narrow that the layout `auto` is the list. */
  readonly isNarrow: boolean;
  /** Position in the selection of the first event that the list or table shows; undefined to begin at the reader's place. */
  readonly listFirst: number | undefined;
  /** Index of the first publisher that the table shows. */
  readonly columnFirst: number;
  /** Whether a pointer is panning or zooming the view, or did so a moment ago. */
  readonly isMoving: boolean;
  /** Whether a pressed pointer has moved far enough to count as dragging. */
  readonly isDragging: boolean;
  /** The range that is being marked on the axis, ms of the axis. */
  readonly band: Range | undefined;
  readonly wheelHint: WheelHint;
  /** Whether the legend of marks is shown. */
  readonly isLegendOpen: boolean;
  /** Whether a key was pressed in the plot or the focus moved within it, so that the keys need no more description. Reset when the focus leaves. */
  readonly isKeysHintDone: boolean;
  /** The range at which the current glide will end, ms of the axis; undefined if there is no glide. */
  readonly glideTarget: Range | undefined;
  /** Whether the dates claimed by articles are shown under all events whose claimed dates exclude each other. */
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

/** Intents that change the session: plain data, made by `interaction` and `runtime`. */
export type SessionIntent =
  /** The element was measured. */
  | { readonly type: 'measured'; readonly isNarrow: boolean }
  /** Begin the list at a position of the selection; undefined to begin at the reader's place. */
  | { readonly type: 'list-from'; readonly position: number | undefined }
  /** Begin the columns of the table at the publisher with this index. */
  | { readonly type: 'columns-from'; readonly position: number }
  | { readonly type: 'moving'; readonly isMoving: boolean }
  | { readonly type: 'dragging'; readonly isDragging: boolean }
  | { readonly type: 'band'; readonly range: Range | undefined }
  | { readonly type: 'wheel-hint'; readonly hint: WheelHint }
  /** Open or close the legend of marks. */
  | { readonly type: 'legend'; readonly isOpen: boolean }
  /** True: a key was pressed in the plot, or the focus moved within it. False: the focus has left the plot. */
  | { readonly type: 'keys-hint'; readonly isKeysHintDone: boolean }
  /** Show or hide the claimed dates of all events whose dates conflict. */
  | { readonly type: 'show-conflicts'; readonly shows: boolean }
  /** Stop the current glide where it is. */
  | { readonly type: 'stop-glide' };

/** The session with some fields changed; the same object if they already have these values. */
export function withSession(session: Session, fields: Partial<Session>): Session {
  const keys = Object.keys(fields) as (keyof Session)[];
  return keys.every((key) => session[key] === fields[key]) ? session : { ...session, ...fields };
}

/** The session after an intent. Pure; returns the same object if nothing changed. O(1). */
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
