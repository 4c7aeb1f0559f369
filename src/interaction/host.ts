import type { ReactiveControllerHost } from 'lit';
import type { Cause, Intent } from '../state/intent.ts';
import type { Session } from '../state/session.ts';
import type { ViewState } from '../state/view-state.ts';

/** The part of the element that listeners and controllers use: its state, and the function to change it. */
export interface TimelineHost extends ReactiveControllerHost {
  readonly state: ViewState;
  readonly session: Session;
  readonly act: (intent: Intent, cause: Cause) => void;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Id of the event or article that a node inside the element belongs to, or ''. */
export function itemAt(target: EventTarget | null): string {
  const item = target instanceof Element ? target.closest('[data-event], [data-article], [data-item]') : null;
  return (
    item?.getAttribute('data-event') ?? item?.getAttribute('data-article') ?? item?.getAttribute('data-item') ?? ''
  );
}

/** The time under a pointer, ms of the axis; `area` is the box that the visible range fills. */
export function timeAt({ state }: TimelineHost, clientX: number, area: DOMRect): number {
  const { start, end } = state.range;
  return start + ((clientX - area.left) / area.width) * (end - start);
}
