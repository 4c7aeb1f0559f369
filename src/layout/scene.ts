import type { Range, TimelineEvent } from '../model/types.ts';
import { fitRange } from '../state/range.ts';
import type { ViewState } from '../state/view-state.ts';
import type { Grouping } from '../store/grouping.ts';
import type { EventStore } from '../store/store.ts';
import { layoutArticles, type PlacedArticle } from './rail/articles.ts';
import { type Axis, layoutAxis } from './axis/axis.ts';
import type { FontRuler } from './axis/ruler.ts';
import type { Label, LaneView, Memory, Remembered } from './events.ts';
import { withOrigins } from './cluster-origins.ts';
import type { Metrics } from './metrics.ts';
import { layoutOverview, type Overview } from './overview.ts';
import { layoutPlot, type Plot } from './plot.ts';
import { createScale } from './scale.ts';
import { highlightedIds } from './rail/highlight.ts';
import { layoutThreads, type Thread } from './rail/threads.ts';

/** What the layout cannot know by itself: room, sizes, words and how wide they are. */
export interface Surroundings {
  /** Width of the plot and of the overview, CSS px. */
  readonly width: number;
  /** Height of the plot, CSS px. */
  readonly height: number;
  /** How far the picture goes on beyond the view at either side, CSS px; 0 where it rests. */
  readonly margin?: number;
  readonly metrics: Metrics;
  readonly locale: string;
  readonly label: (event: TimelineEvent) => Label;
  /** Measures labels of the axis; the same one for as long as their font is the same. */
  readonly axisFont: FontRuler;
}

/** Every mark, label, tick and thread in CSS px: plain data that survives JSON, all that the view draws. Events and articles by id. */
export interface Scene {
  /** What it shows, the margins included: the time, UTC ms, and how wide and high it is, CSS px. All places are counted from its left. */
  readonly range: Range;
  readonly width: number;
  readonly height: number;
  readonly groupBy: Grouping;
  readonly msPerPx: number;
  /**
   * The moment from which nodes may count their places, UTC ms, and how far left of the scene it is, CSS px: it stays while the
   * view is only moved, and so does the sum of `shift` and the `x` of whatever stays in view.
   */
  readonly anchor: number;
  readonly shift: number;
  readonly plot: Plot;
  readonly axis: Axis;
  readonly articles: readonly PlacedArticle[];
  readonly threads: readonly Thread[];
  readonly overview: Overview;
}

/** Largest number of rows where the page does not set a height. */
const MOST_ROWS = 12;
const FEWEST_ROWS = 3;

/** With more events than so many for each row there will be clusters. */
const MOST_IN_ROW = 20;

/** Distance from the anchor at which it is set anew, CSS px: browsers place badly at millions, and a key goes as far as to another century at the scale of seconds. */
const FAR = 100_000;

/** Whether a view of this scale was only moved since then, not scaled. */
export const isMoved = (msPerPx: number, previous?: Scene): boolean =>
  previous !== undefined && Math.abs(previous.msPerPx - msPerPx) < msPerPx * 1e-9;

/** How far a view that begins at `start` is right of the scene's anchor, CSS px. */
export const offsetOf = ({ anchor, msPerPx }: Pick<Scene, 'anchor' | 'msPerPx'>, { start }: Range): number =>
  (start - anchor) / msPerPx;

/** Where the events of the store stood in the scene before. */
function memoryOf(previous: Scene | undefined, store: EventStore | undefined): Memory {
  const memory = new Map<string, Remembered>();
  for (const { id, lane, row, side } of previous?.plot.events ?? []) {
    const event = store?.event(id);
    if (event) memory.set(id, { event, lane, row, side });
  }
  return memory;
}

function laneView(state: ViewState, range: Range, around: Surroundings, previous?: Scene): LaneView {
  const { store } = state;
  const wanted = [store?.event(state.selected), store?.event(state.focused)];
  const scale = createScale(range, around.width);
  return {
    range,
    scale,
    width: around.width,
    metrics: around.metrics,
    label: around.label,
    wanted: wanted.filter((event) => event !== undefined),
    memory: memoryOf(previous, store),
    moved: isMoved(scale.msPerPx, previous),
  };
}

/**
 * How high the plot is, CSS px, with the whole story in view: enough for every event, within limits. Taken at the whole
 * view of all events and kept, so that the page below does not move while a reader zooms or filters.
 */
export function naturalHeight(state: ViewState, around: Surroundings): number {
  const { store, selection, groupBy } = state;
  const { row, top } = around.metrics;
  const least = top * 1.5 + FEWEST_ROWS * row;
  if (!store) return least;
  const all = selection.total === store.total;
  const { lanes } = all ? selection : store.select({ query: '', hidden: [], groupBy });
  if (lanes.length === 0) return least;
  const most = Math.max(MOST_ROWS, lanes.length);
  // With this many events every row is full and clusters are left over: there is nothing to try
  if (lanes.length === 1 && store.total > most * MOST_IN_ROW) return top * 1.5 + most * row + around.metrics.cluster;
  const view = { ...laneView(state, fitRange(store.extent), around), wanted: [] };
  const { height } = layoutPlot(lanes, most, view);
  return Math.max(least, height + top / 2);
}

/** Rows that fit a plot of this height beside the headings of lanes and, where there are clusters, their rows. */
function rowsIn(height: number, lanes: number, clusters: boolean, { row, top, heading, cluster }: Metrics): number {
  const other = top + (lanes > 1 ? lanes * heading : 0) + (clusters ? lanes * cluster : 0);
  return Math.max(1, lanes, Math.floor((height - other) / row));
}

/** Lays the plot out in its height; room for clusters is taken from the rows only where there are some. */
function fitPlot(state: ViewState, range: Range, around: Surroundings, previous?: Scene): Plot {
  const view = laneView(state, range, around, previous);
  const { lanes } = state.selection;
  const lay = (clusters: boolean): Plot =>
    layoutPlot(lanes, rowsIn(around.height, lanes.length, clusters, around.metrics), view);
  const inView = lanes.reduce((sum, lane) => sum + lane.countInView(range), 0);
  if (inView > MOST_ROWS * MOST_IN_ROW) return lay(true);
  const plot = lay(false);
  return plot.clusters.length > 0 ? lay(true) : plot;
}

/** The overview; it changes with the data and the width, never with the view. O(n). */
export const overviewOf = (state: ViewState, around: Surroundings): Overview =>
  state.store
    ? layoutOverview(state.selection.lanes, fitRange(state.store.extent), around.width, around.metrics.overview)
    : { bars: [], profile: '' };

/**
 * The picture of a state. `previous` keeps events in their rows and on their sides. Costs what is in view: see the parts.
 */
export function layoutScene(state: ViewState, around: Surroundings, overview: Overview, previous?: Scene): Scene {
  const { store, groupBy } = state;
  const { metrics, height, margin = 0, locale, axisFont } = around;
  const { msPerPx } = createScale(state.range, around.width);
  const range =
    margin === 0
      ? state.range
      : { start: state.range.start - margin * msPerPx, end: state.range.end + margin * msPerPx };
  const width = around.width + 2 * margin;
  const wide = { ...around, width };
  const scale = createScale(range, width);
  const moved = isMoved(msPerPx, previous);
  // Rows are remembered for as long as they are the same rows
  const same = previous?.height === height && previous.groupBy === groupBy && (moved || previous.width === width);
  const isNear = moved && Math.abs(offsetOf(previous!, range)) < FAR;
  const anchor = isNear ? previous!.anchor : range.start;
  const plot = fitPlot(state, range, wide, same ? previous : undefined);
  const articles = store ? layoutArticles(store.rail, range, scale, width, metrics.target) : [];
  const { extent } = store ?? {};
  return {
    range,
    width,
    height,
    groupBy,
    msPerPx,
    anchor,
    shift: offsetOf({ anchor, msPerPx }, range),
    plot: same && !moved ? { ...plot, clusters: withOrigins(previous.plot.clusters, plot.clusters, msPerPx) } : plot,
    axis: layoutAxis({
      ...range,
      width,
      locale,
      font: axisFont,
      bandInset: metrics.inset,
      clock: state.clock,
      ...(extent && { extent }),
    }),
    articles,
    threads: store ? layoutThreads(plot.events, store, articles, highlightedIds(state), width) : [],
    overview,
  };
}
