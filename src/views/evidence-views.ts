import type { TimelineEvent } from '../model/types.ts';
import type { TemplateResult } from 'lit';
import type { AsKnownOnViews } from './as-known-on/as-known-on-views.ts';
import type { ViewContext } from './context.ts';

/**
 * The views that show what is behind an event. No first picture has them, so they are a part that is loaded after it: templates call
 * them through the context and draw a stand-in until they are there.
 */
export interface EvidenceViews {
  /** The panel under the plot, of the event, article or cluster that is chosen. */
  readonly panel: (context: ViewContext) => TemplateResult;
  /** What is open below an event of the list. */
  readonly opened: (context: ViewContext, event: TimelineEvent) => TemplateResult;
  /** The story as of a day, and the time to first reports. */
  readonly asKnownOn: AsKnownOnViews;
}
