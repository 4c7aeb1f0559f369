import type { CSSResult, TemplateResult } from 'lit';
import type { MeasureText } from '../layout/axis/ruler.ts';
import type { Metrics } from '../layout/metrics.ts';
import type { Scene } from '../layout/scene.ts';
import type { Mode, Session } from '../state/session.ts';
import type { ViewState } from '../state/view-state.ts';
import type { Evidence } from '../evidence/types.ts';
import type { Citation, TimelineEvent } from '../model/types.ts';
import type { EventStore } from '../store/store.ts';
import type { AsKnownOnViews } from './as-known-on/as-known-on-views.ts';
import type { PlotContext, ViewContext } from './context.ts';
import type { DenseViews } from './dense/dense-views.ts';
import type { EvidenceMessages } from './evidence/messages.ts';
import type { PaperContext } from './paper/paper.ts';
import type { Words } from './words.ts';

/** On what the claimed dates of a scene depend besides. */
export interface ClaimsInput {
  readonly view: ViewState;
  readonly session: Session;
  readonly words: Words;
  readonly metrics: Metrics;
  /** Measures the second line of a label. */
  readonly measure: MeasureText;
  /** Height that the plot may have, CSS px; Infinity where it may grow. */
  readonly room: number;
}

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
  /** The scene with the dates that articles claim, under the event that is selected and, where that is asked for, under all whose dates conflict. */
  readonly withClaims: (scene: Scene, input: ClaimsInput) => Scene;
  /** Draws these. */
  readonly claims: (context: PlotContext) => unknown;
  /** Switch that shows the claimed dates of all events whose dates conflict; nothing where none do. */
  readonly conflictsSwitch: (context: ViewContext) => unknown;
  /** The panel under the plot, of the event, article or cluster that is chosen. */
  readonly panel: (context: ViewContext) => TemplateResult;
  /** What is open below an event of the list. */
  readonly opened: (context: ViewContext, event: TimelineEvent) => TemplateResult;
  /** What follows from the articles of an event: whose date it has and why, and what how many voices say. On paper, too. */
  readonly account: (context: PaperContext, event: TimelineEvent) => unknown;
  /** Tells of each citation of an event that its article took back what it said, and when; '' where it did not. */
  readonly takenBack: (context: PaperContext, event: TimelineEvent) => (citation: Citation) => string;
  /** The filters by evidence and the choice of lanes, in the toolbar. */
  readonly filters: (context: ViewContext, mode: Mode) => unknown;
  /** The menu at the end of the toolbar: a link to what is shown, citations of it. */
  readonly share: (context: ViewContext) => TemplateResult;
  /** How many events the filter leaves out, and which part of it leaves out how many; undefined where it leaves none out. */
  readonly leftOut: (context: PaperContext) => string | undefined;
  /** A text in which what the query finds is marked. */
  readonly marked: (store: EventStore, text: string, query: string) => unknown;
  /** The words of these views. */
  readonly words: (words: Words) => EvidenceMessages;
  /** The story as of a day, and the time to first reports. */
  readonly asKnownOn: AsKnownOnViews;
  /** What is drawn of many events. */
  readonly dense: DenseViews;
  /** What each mark means: the legend, where it is open. */
  readonly legend: (context: ViewContext) => TemplateResult;
  /** The style sheets of these views, which come after those of the element. */
  readonly styles: readonly CSSResult[];
}
