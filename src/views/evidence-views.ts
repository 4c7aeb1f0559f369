import type { CSSResult, TemplateResult } from 'lit';
import type { Evidence } from '../evidence/types.ts';
import type { TimelineEvent } from '../model/types.ts';
import type { AsKnownOnViews } from './as-known-on/as-known-on-views.ts';
import type { ViewContext } from './context.ts';

/**
 * The views that show what is behind an event. No first picture has them, so they are a part that is loaded after it: templates call
 * them through the context and draw a stand-in until they are there.
 */
export interface EvidenceViews {
  /**
   * What follows from the citations of an event, worked out once: O(citations) at the first call, and at the first for another moment.
   * @param asOf UTC ms, exclusive: what was surely known before; without it, all.
   */
  readonly assess: (event: TimelineEvent, asOf?: number) => Evidence;
  /** The panel under the plot, of the event, article or cluster that is chosen. */
  readonly panel: (context: ViewContext) => TemplateResult;
  /** What is open below an event of the list. */
  readonly opened: (context: ViewContext, event: TimelineEvent) => TemplateResult;
  /** The story as of a day, and the time to first reports. */
  readonly asKnownOn: AsKnownOnViews;
  /** What each mark means: the legend, where it is open. */
  readonly legend: (context: ViewContext) => TemplateResult;
  /** The style sheets of these views, which come after those of the element. */
  readonly styles: readonly CSSResult[];
}
