import { noChange, nothing } from 'lit';
import type { Metrics } from '../layout/metrics.ts';
import type { Scene } from '../layout/scene.ts';
import type { Cause, Intent } from '../state/intent.ts';
import type { Session } from '../state/session.ts';
import type { ViewState } from '../state/view-state.ts';
import type { FacetCounts } from '../store/selection.ts';
import type { Span } from '../store/span.ts';
import type { DayView } from './as-known-on/day-view.ts';
import type { Categories } from './categories.ts';
import type { EvidenceViews } from './evidence-views.ts';
import type { Pace } from './pace.ts';
import type { PageFacts } from './page-facts.ts';
import type { StoryName } from './title.ts';
import type { Words } from './words.ts';

/** How many events each choice of a filter would show. The numbers are absent until they have been counted. */
export type ShownCounts = Pick<FacetCounts, 'choices'> & Partial<FacetCounts>;

/** What all templates of a story receive: the state, the words, and a way to request a change. */
export interface ViewContext {
  readonly state: ViewState;
  readonly session: Session;
  /** Width of the view, CSS px. */
  readonly width: number;
  readonly metrics: Metrics;
  /** The accessible name of the plot. */
  readonly name: StoryName;
  /** Level of the headings in panel, list and lanes: one below the title, if the title is drawn. */
  readonly headingLevel: number;
  readonly words: Words;
  /**
   * Ids of the items that are pointed at or selected, and of the items that a citation connects with them; may be
   * empty.
   */
  readonly highlighted: ReadonlySet<string>;
  readonly categories: Categories;
  /** The span of time that the keyboard is at; undefined if it is at an event or article. */
  readonly span: Span | undefined;
  readonly page: PageFacts;
  /** The views of the evidence behind events; undefined until they are loaded. */
  readonly evidence: EvidenceViews | undefined;
  /** Undefined until the first count. */
  readonly counts: ShownCounts | undefined;
  /** Whether the page chose the lanes, so that the reader cannot. */
  readonly isGroupingFixed: boolean;
  /** The day as of which the story is told; undefined if everything in the file is shown. */
  readonly day: DayView | undefined;
  /** How much of the lists of the plot is drawn now; undefined for all. */
  readonly pace: Pace | undefined;
  readonly act: (intent: Intent, cause: Cause) => void;
  /** Dependencies for `guard` in toolbar and panel, which do not depend on the time in view. */
  readonly viewDependencies: unknown[];
}

/** What the templates of the plot receive in addition. */
export interface PlotContext extends ViewContext {
  readonly scene: Scene;
  /** Dependencies for `guard` of what stands in a layer of the scene, however far that is shifted. */
  readonly sceneDependencies: unknown[];
}

/**
 * Classes of an item: whether it is selected, whether it was not yet known on the day as of which the story is told,
 * and whether it is emphasized or faded while something is highlighted.
 */
export const emphasis = (
  { highlighted, state, day }: Pick<ViewContext, 'highlighted' | 'state' | 'day'>,
  id: string,
): string =>
  `${state.selected === id ? ' is-selected' : ''}${day?.isGhost(id) ? ' is-ghost' : ''}${highlighted.size === 0 ? '' : highlighted.has(id) ? ' is-strong' : ' is-weak'}`;

/**
 * An accessible name or a title. While the view moves, names stay unchanged and new nodes get none: writing them would
 * take a large part of each frame, and nobody reads them until the view rests.
 */
export const spoken = ({ session }: Pick<ViewContext, 'session'>, name: () => string): unknown =>
  session.isMoving ? noChange : name();

/** A title or headline with the matches of the query marked, once the code that marks them is loaded. */
export const marked = (
  { evidence, state: { query, store } }: Pick<ViewContext, 'evidence' | 'state'>,
  text: string,
): unknown => (query && store ? (evidence?.marked(store, text, query) ?? text) : text);

/** Description of the plot's tab stop: which keys there are. Whoever enters the plot hears it once, and not again at every step. */
export const keysHint = (
  { session, words }: Pick<ViewContext, 'session' | 'words'>,
  afterwards: string | typeof nothing = nothing,
): string | typeof nothing => (session.isKeysHintDone ? afterwards : words.t.keyboardHint);
