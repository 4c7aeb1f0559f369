import type { Problem } from '../file/problem.ts';
import type { Timeline } from '../model/timeline.ts';
import type { ItemKind } from '../model/types.ts';
import type { Cause } from '../state/intent.ts';

const shared = { bubbles: true, composed: true } as const;

/** The events are checked and drawn, for the first time or after they changed. */
export class CitedTimelineLoadEvent extends Event {
  constructor(
    readonly timeline: Timeline,
    /** Findings of the check, at most the first 1,000. */
    readonly problems: readonly Problem[],
    /** Total number of problems. */
    readonly problemCount: number,
  ) {
    super('cited-timeline-load', shared);
  }
}

/** The events file could not be loaded. */
export class CitedTimelineErrorEvent extends Event {
  constructor(readonly error: Error) {
    super('cited-timeline-error', shared);
  }
}

/** The reader chose an event or article, or cleared the choice. `preventDefault()` keeps the previous selection. */
export class CitedTimelineSelectEvent extends Event {
  constructor(
    /** Id of the choice; '' if it was cleared. */
    readonly id: string,
    readonly kind: ItemKind | '',
    readonly cause: Cause,
  ) {
    super('cited-timeline-select', { ...shared, cancelable: true });
  }
}

/** The time in view changed. */
export class CitedTimelineRangeEvent extends Event {
  constructor(
    /** UTC ms. */
    readonly start: number,
    /** UTC ms, exclusive. */
    readonly end: number,
    readonly cause: Cause,
  ) {
    super('cited-timeline-range', shared);
  }
}

/**
 * The reader moved the day as of which the story is shown, or cleared it. `preventDefault()` keeps the previous day.
 */
export class CitedTimelineAsKnownOnEvent extends Event {
  constructor(
    /** The day, EDTF; '' if everything in the file is shown. */
    readonly date: string,
    readonly cause: Cause,
  ) {
    super('cited-timeline-as-known-on', { ...shared, cancelable: true });
  }
}

/** The element's own events, by name. */
export interface ElementEvents {
  'cited-timeline-load': CitedTimelineLoadEvent;
  'cited-timeline-error': CitedTimelineErrorEvent;
  'cited-timeline-select': CitedTimelineSelectEvent;
  'cited-timeline-range': CitedTimelineRangeEvent;
  'cited-timeline-as-known-on': CitedTimelineAsKnownOnEvent;
}

declare global {
  interface HTMLElementEventMap extends ElementEvents {}
}
