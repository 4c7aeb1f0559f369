import type { Range, TimelineEvent } from '../model/types.ts';
import type { ZoneClock } from '../model/zone-clock.ts';
import type { EvidenceKind, Filter } from '../store/selection.ts';
import type { Grouping } from '../store/grouping.ts';
import type { EventStore } from '../store/store.ts';
import type { PublicationStep } from './as-known-on.ts';
import type { SessionIntent } from './session.ts';
import type { LayoutChoice } from './view-state.ts';

/** Where a change came from; handed on in the element's events. */
export type Cause = 'pointer' | 'keyboard' | 'program';

/**
 * What the reader or the page asks of the view: made by listeners in `interaction` and `views`, by the element's properties and
 * methods, and by `runtime` when a load ends.
 */
export type ViewIntent =
  /**
   * New data, or the same placed by another clock. Selection and focus stay where their items still exist, and so does the view
   * without `range`.
   */
  | {
      readonly type: 'data';
      readonly store: EventStore | undefined;
      readonly clock?: ZoneClock | undefined;
      readonly range?: Range;
    }
  /** More of the same story is here: all else stays as it is. */
  | { readonly type: 'arrived'; readonly store: EventStore }
  | { readonly type: 'range'; readonly range: Range }
  /** As `range`, but the view glides there. */
  | { readonly type: 'zoom-to'; readonly range: Range }
  /** Zoom by `factor` (2 shows half as much); the time `at`, ms of the axis, stays where it is; without it the middle does. */
  | { readonly type: 'zoom'; readonly factor: number; readonly at?: number }
  /** Move by a share of the view; positive goes to later times. */
  | { readonly type: 'pan'; readonly share: number }
  | { readonly type: 'fit' }
  /** Bring an event or article into view. */
  | { readonly type: 'reveal'; readonly id: string }
  /** '' clears the selection. With `reveal` what is selected is brought into view. */
  | { readonly type: 'select'; readonly id: string; readonly reveal?: boolean }
  | { readonly type: 'focus'; readonly id: string }
  /** Move the focus among the shown events or, at a level above them, among the spans that have some. */
  | { readonly type: 'step'; readonly to: 'next' | 'previous' | 'first' | 'last' }
  /** Move the focus to the level below or above: from the whole story through year, month and event to its articles. */
  | { readonly type: 'level'; readonly by: 1 | -1 }
  | { readonly type: 'hover'; readonly id: string }
  /** Open a cluster: zoom to its events, or list them where they begin at the same time. In order of time. */
  | {
      readonly type: 'open-cluster';
      readonly events: readonly TimelineEvent[];
      readonly from: number;
      readonly to: number;
    }
  | { readonly type: 'close-cluster' }
  | { readonly type: 'query'; readonly query: string }
  | { readonly type: 'toggle-category'; readonly id: string }
  /** Choose a kind of evidence, or no longer: events of any chosen kind are shown, and all where none is chosen. */
  | { readonly type: 'toggle-evidence'; readonly kind: EvidenceKind }
  /** Change several parts of the filter at once, and apply it again even where none of them changes. */
  | { readonly type: 'filter'; readonly filter: Partial<Omit<Filter, 'reportedBy'>> }
  /** Tell the story as of the day in which the moment `time`, UTC ms, is or which ends at it; undefined tells all. */
  | { readonly type: 'as-known-on'; readonly time: number | undefined }
  /** Go to the day of another publication. Does nothing before the store knows them. */
  | { readonly type: 'step-publication'; readonly to: PublicationStep }
  /** Leave out, or no longer, what was not yet reported on the day as of which the story is told. */
  | { readonly type: 'hide-not-yet-reported'; readonly hides: boolean }
  /** Join each event to its first report, or no longer. */
  | { readonly type: 'show-lag'; readonly shows: boolean }
  /** With `keepsFocus`, which says that the focus is in the plot, a list begins a little before the event that has it. */
  | { readonly type: 'layout'; readonly layout: LayoutChoice; readonly keepsFocus?: boolean }
  | { readonly type: 'group-by'; readonly groupBy: Grouping }
  /** Fold a lane, so that it only counts its events, or unfold it. */
  | { readonly type: 'fold'; readonly lane: string };

/** One step of the glide under way: the range is there now, and the last one ends it. */
export interface GlideStep {
  readonly type: 'glide';
  readonly range: Range;
  readonly isLast: boolean;
}

/** All that changes the state of an element. */
export type Intent = ViewIntent | SessionIntent | GlideStep;
