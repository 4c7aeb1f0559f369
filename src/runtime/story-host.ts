import type { Steps } from '../file/steps.ts';
import type { Timeline } from '../model/timeline.ts';
import type { WallClockTimeline } from '../model/wall-clock-timeline.ts';
import type { ZoneClock } from '../model/zone-clock.ts';
import type { SourceHints } from '../source/read-source.ts';
import type { EventStore } from '../store/store.ts';
import type { TimelineSource } from '../tiles/contract.ts';
import type { RarePart } from './rare-part.ts';

/** A story as shown on the axis, with its store if that is not made from the timeline. */
export interface PlacedStory extends WallClockTimeline {
  readonly store?: EventStore | undefined;
  /** The store that was made from the timeline, if it was made in advance. */
  readonly made?: EventStore;
}

/** What the story needs from the element that shows it. */
export interface StoryHost extends HTMLElement, SourceHints {
  readonly src: string;
  readonly data: unknown;
  readonly source: string;
  readonly dataSource: TimelineSource | undefined;
  readonly hasUpdated: boolean;
  readonly isUpdatePending: boolean;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** What the element does for the story. */
export interface StoryActions {
  /** The clock by which the moments of a timeline are placed. */
  readonly clockFor: (timeline: Timeline) => ZoneClock;
  /** Places a timeline and makes its store with the indexes of its first picture, in steps. */
  readonly place: (timeline: Timeline) => Steps<PlacedStory>;
  readonly rare: RarePart;
  /**
   * Shows a timeline in place of the previous one.
   * @param isLoaded whether it comes from a load, and so may be another story; otherwise the shown one was changed.
   * @param keepsPosition whether the list stays at its position.
   */
  readonly show: (placed: PlacedStory, isLoaded: boolean, keepsPosition: boolean) => void;
  /** Draws more of the story that is shown. */
  readonly arrived: (store: EventStore) => void;
}
