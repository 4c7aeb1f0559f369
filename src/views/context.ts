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

/** How many events each choice of a filter would show. The numbers are absent while they are counted. */
export type ShownCounts = Pick<FacetCounts, 'choices'> & Partial<FacetCounts>;

/** What the templates of a story are given: the state, the words, and a way to ask for a change. */
export interface ViewContext {
  readonly state: ViewState;
  readonly session: Session;
  /** Width of the view, CSS px. */
  readonly width: number;
  readonly metrics: Metrics;
  /** What names the plot to those who hear it. */
  readonly name: StoryName;
  /** Level of the headings in panel, list and lanes: below that of the title, where that is drawn. */
  readonly headingLevel: number;
  readonly words: Words;
  /** Ids of what is pointed at or selected, and of what is tied to it by a citation; empty where nothing is. */
  readonly highlighted: ReadonlySet<string>;
  readonly categories: Categories;
  /** The span of time at which the keyboard is, or undefined where it is at an event or article. */
  readonly span: Span | undefined;
  readonly page: PageFacts;
  /** The views of what is behind events; undefined until they are loaded. */
  readonly evidence: EvidenceViews | undefined;
  /** Undefined before anything was counted. */
  readonly counts: ShownCounts | undefined;
  /** Whether the page chose the lanes, so that the reader does not. */
  readonly isGroupingFixed: boolean;
  /** The day as of which the story is told; undefined where all is told that the file has. */
  readonly day: DayView | undefined;
  /** How much of the lists of the plot is drawn now; undefined for all. */
  readonly pace: Pace | undefined;
  readonly act: (intent: Intent, cause: Cause) => void;
  /** Dependencies for `guard` of what shows the same whatever time is in view: toolbar and panel. */
  readonly viewDependencies: unknown[];
}

/** What the templates of the plot are given besides. */
export interface PlotContext extends ViewContext {
  readonly scene: Scene;
  /** Dependencies for `guard` of what stands in a layer of the scene, however far that is shifted. */
  readonly sceneDependencies: unknown[];
}

/**
 * Classes of an item: whether it is selected, whether it was not yet known on the day as of which the story is told, and whether it
 * stands out or stands back while something is highlighted.
 */
export const emphasis = (
  { highlighted, state, day }: Pick<ViewContext, 'highlighted' | 'state' | 'day'>,
  id: string,
): string =>
  `${state.selected === id ? ' is-selected' : ''}${day?.isGhost(id) ? ' is-ghost' : ''}${highlighted.size === 0 ? '' : highlighted.has(id) ? ' is-strong' : ' is-weak'}`;

/**
 * An accessible name, or a title. While the view moves, names stay as they were and new nodes have none: to write them would take
 * a good part of each frame, and nobody reads them before the view rests.
 */
export const spoken = ({ session }: Pick<ViewContext, 'session'>, name: () => string): unknown =>
  session.isMoving ? noChange : name();

/** A title or headline in which what the query finds is marked, once what marks it is loaded. */
export const marked = (
  { evidence, state: { query, store } }: Pick<ViewContext, 'evidence' | 'state'>,
  text: string,
): unknown => (query && store ? (evidence?.marked(store, text, query) ?? text) : text);

/** Description of the plot's tab stop: which keys there are. Whoever enters the plot hears it once, and not again at every step. */
export const keysHint = (
  { session, words }: Pick<ViewContext, 'session' | 'words'>,
  afterwards: string | typeof nothing = nothing,
): string | typeof nothing => (session.isKeysHintDone ? afterwards : words.t.keyboardHint);
