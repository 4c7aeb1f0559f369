import type { TimelineState } from '../../state/timeline-state.ts';
import type { PlotLayout } from '../../views/story-layout.ts';
import type { MovingFrame } from './moving-frame.ts';

/**
 * What the elements show besides the time in view, and the words, whose precision depends on its width. Events that arrive
 * are painted as well: a store is the same as long as its categories are, and the filter is compared by its own fields.
 */
export function shownBy({
  state: { view, session },
  layout,
  measured,
  evidence,
  others,
}: MovingFrame): readonly unknown[] {
  const { isMoving: _, isDragging: __, glideTarget: ___, wheelHint, ...rest } = session;
  return [
    ...Object.values({ ...view, range: undefined, selection: undefined, store: view.store?.categories }),
    ...Object.values(rest),
    wheelHint === 'showing',
    measured,
    evidence,
    layout.paper,
    ...others,
  ];
}

/** Whether a canvas draws a story the same way as elements do. */
export function canPaint({ view, session }: TimelineState, { scene }: PlotLayout): boolean {
  const { asKnownOn, showsLag, query, level } = view;
  return !scene.claims && asKnownOn === undefined && !showsLag && query === '' && level === 'event' && !session.band;
}
