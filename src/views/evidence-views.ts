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

/** What the claimed dates in a scene depend on, apart from the scene. */
export interface ClaimsInput {
  readonly view: ViewState;
  readonly session: Session;
  readonly words: Words;
  readonly metrics: Metrics;
  /** Measures the second line of a label. */
  readonly measure: MeasureText;
  /** Maximum height of the plot, CSS px; Infinity if it may grow. */
  readonly room: number;
}

/**
 * The views of the evidence behind events. The first picture does not include them, so they are loaded after it.
 * Templates call them through the context and draw a stand-in until they are loaded.
 */
export interface EvidenceViews {
  /**
   * The conclusions from the citations of an event, computed once: O(citations) at the first call, and at the first
   * call for another moment.
   * @param asOf UTC ms, exclusive: only what was certainly known before counts; if absent, everything counts
   */
  readonly assess: (event: TimelineEvent, asOf?: number) => Evidence;
  /**
   * Adds the dates that articles claim to the scene: under the selected event and, if requested, under all events whose
   * dates conflict.
   */
  readonly withClaims: (scene: Scene, input: ClaimsInput) => Scene;
  /** Draws the claimed dates. */
  readonly claims: (context: PlotContext) => unknown;
  /** Switch that shows the claimed dates of all events whose dates conflict; nothing if there are none. */
  readonly conflictsSwitch: (context: ViewContext) => unknown;
  /** The panel under the plot, for the selected event, article or cluster. */
  readonly panel: (context: ViewContext) => TemplateResult;
  /** The details below an open event in the list. */
  readonly opened: (context: ViewContext, event: TimelineEvent) => TemplateResult;
  /**
   * Conclusions from the articles of an event: whose date it uses and why, and how many voices say what. Also for
   * paper.
   */
  readonly account: (context: PaperContext, event: TimelineEvent) => unknown;
  /**
   * Returns a function that says, for a citation of the event, whether and when its article took back its statement; ''
   * if it did not.
   */
  readonly takenBack: (context: PaperContext, event: TimelineEvent) => (citation: Citation) => string;
  /** The filters by evidence and the choice of lanes, in the toolbar. */
  readonly filters: (context: ViewContext, mode: Mode) => unknown;
  /** The menu at the end of the toolbar: a link to what is shown, citations of it. */
  readonly share: (context: ViewContext) => TemplateResult;
  /** How many events the filter leaves out, and how many each part of it does; undefined if it leaves none out. */
  readonly leftOut: (context: PaperContext) => string | undefined;
  /** A text with the matches of the query marked. */
  readonly marked: (store: EventStore, text: string, query: string) => unknown;
  /** The words of these views. */
  readonly words: (words: Words) => EvidenceMessages;
  /** The story as of a day, and the time to first reports. */
  readonly asKnownOn: AsKnownOnViews;
  /** Additional drawings for stories with many events. */
  readonly dense: DenseViews;
  /** The open legend: what each mark means. */
  readonly legend: (context: ViewContext) => TemplateResult;
  /** The style sheets of these views; they come after those of the element. */
  readonly styles: readonly CSSResult[];
}
