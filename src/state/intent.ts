import type { Range, TimelineEvent } from '../model/types.ts';
import type { ZoneClock } from '../model/zone-clock.ts';
import type { EvidenceKind, Filter } from '../store/selection.ts';
import type { Grouping } from '../store/grouping.ts';
import type { EventStore } from '../store/store.ts';
import type { PublicationStep } from './as-known-on.ts';
import type { SessionIntent } from './session.ts';
import type { LayoutChoice } from './view-state.ts';

/** What caused a change; passed on in the element's events. */
export type Cause = 'pointer' | 'keyboard' | 'program';

/**
 * What the reader or the page wants to change in the view. Created by listeners in `interaction` and `views`, by the element's properties
 * and methods, and by `runtime` when a load ends.
 */
export type ViewIntent =
  /**
   * New data, or the same data placed by another clock. Selection and focus stay if their items still exist. Without `range` the view
   * stays, too.
   */
  | {
      readonly type: 'data';
      readonly store: EventStore | undefined;
      readonly clock?: ZoneClock | undefined;
      readonly range?: Range;
    }
  /** More of the same story has loaded: everything else stays as it is. */
  | { readonly type: 'arrived'; readonly store: EventStore }
  | { readonly type: 'range'; readonly range: Range }
  /** Like `range`, but the view glides there. */
  | { readonly type: 'zoom-to'; readonly range: Range }
  /** Zoom by `factor` (2 shows half as much) around the time `at`, ms of the axis; without `at`, around the middle. */
  | { readonly type: 'zoom'; readonly factor: number; readonly at?: number }
  /** Move by a share of the view; positive goes to later times. */
  | { readonly type: 'pan'; readonly share: number }
  | { readonly type: 'fit' }
  /** Bring an event or article into view. */
  | { readonly type: 'reveal'; readonly id: string }
  /** '' clears the selection. With `reveal` the selected item is brought into view. */
  | { readonly type: 'select'; readonly id: string; readonly reveal?: boolean }
  | { readonly type: 'focus'; readonly id: string }
  /** Move the focus among the shown events or, at a higher level, among the spans that contain any. */
  | { readonly type: 'step'; readonly to: 'next' | 'previous' | 'first' | 'last' }
  /** Move the focus to the level below or above: from the whole story through year, month and event to its articles. */
  | { readonly type: 'level'; readonly by: 1 | -1 }
  | { readonly type: 'hover'; readonly id: string }
  /** Open a cluster: zoom to its events, or list them if they begin at the same time. `events` is in order of time. */
  | {
      readonly type: 'open-cluster';
      readonly events: readonly TimelineEvent[];
      readonly from: number;
      readonly to: number;
    }
  | { readonly type: 'close-cluster' }
  | { readonly type: 'query'; readonly query: string }
  | { readonly type: 'toggle-category'; readonly id: string }
  /** Switch a kind of evidence on or off: events of any chosen kind are shown, and all events if none is chosen. */
  | { readonly type: 'toggle-evidence'; readonly kind: EvidenceKind }
  /** Change several parts of the filter at once. The filter is applied again even if nothing changes. */
  | { readonly type: 'filter'; readonly filter: Partial<Omit<Filter, 'reportedBy'>> }
  /** Show the story as of the day that contains, or ends at, the moment `time`, UTC ms; undefined shows everything. */
  | { readonly type: 'as-known-on'; readonly time: number | undefined }
  /** Go to the day of another publication. Does nothing until the store knows the publications. */
  | { readonly type: 'step-publication'; readonly to: PublicationStep }
  /** Hide or show events that were not yet reported on the day as of which the story is shown. */
  | { readonly type: 'hide-not-yet-reported'; readonly hides: boolean }
  /** Show or hide the lines that join each event to its first report. */
  | { readonly type: 'show-lag'; readonly shows: boolean }
  /** `keepsFocus` means that the focus is in the plot; a list then begins a little before the focused event. */
  | { readonly type: 'layout'; readonly layout: LayoutChoice; readonly keepsFocus?: boolean }
  | { readonly type: 'group-by'; readonly groupBy: Grouping }
  /** Fold or unfold a lane. A folded lane shows only the number of its events. */
  | { readonly type: 'fold'; readonly lane: string };

/** One step of the current glide: the range reached now. The last step ends the glide. */
export interface GlideStep {
  readonly type: 'glide';
  readonly range: Range;
  readonly isLast: boolean;
}

/** Everything that changes the state of an element. */
export type Intent = ViewIntent | SessionIntent | GlideStep;
