import { lanesOf } from '../model/filter.ts';
import type { Grouping } from '../model/groups.ts';
import type { Timeline } from '../model/timeline.ts';
import type { TimelineEvent } from '../model/types.ts';
import { fitRange } from '../state/range.ts';
import type { ViewState } from '../state/view-state.ts';
import { countInView } from './bins.ts';
import { createRail, layoutArticles, type PlacedArticle, type Rail } from './articles.ts';
import { type Axis, layoutAxis } from './axis.ts';
import type { Label, LaneView } from './events.ts';
import type { Metrics } from './metrics.ts';
import { layoutOverview, type Overview } from './overview.ts';
import { layoutPlot, type Plot } from './plot.ts';
import { createScale } from './scale.ts';
import { strongIds } from './strong.ts';
import { layoutThreads, type Thread } from './threads.ts';

/** What the layout cannot know by itself: room, sizes, words and how wide they are. */
export interface Surroundings {
  /** Width of the plot and of the overview, CSS px. */
  readonly width: number;
  /** Height of the plot, CSS px. */
  readonly height: number;
  readonly metrics: Metrics;
  readonly locale: string;
  readonly label: (event: TimelineEvent) => Label;
  /** Width of a label of the axis, CSS px. */
  readonly measure: (text: string) => number;
}

/** Every mark, label, tick and thread in CSS px: plain data, all that the view draws. */
export interface Scene {
  readonly width: number;
  /** Height of the plot that it was laid out for. */
  readonly height: number;
  readonly groupBy: Grouping;
  readonly msPerPx: number;
  readonly plot: Plot;
  readonly axis: Axis;
  readonly articles: readonly PlacedArticle[];
  readonly threads: readonly Thread[];
  readonly overview: Overview;
  /** The view's place on the overview, CSS px. */
  readonly window: { readonly x0: number; readonly x1: number };
}

/** So many rows at most, where the page does not set a height. */
const MOST_ROWS = 12;
const FEWEST_ROWS = 3;

/** With more events than so many for each row there will be clusters. */
const MOST_IN_ROW = 20;

const rails = new WeakMap<Timeline, Rail>();

/** The rail of a timeline; sorted once. */
function railOf(timeline: Timeline): Rail {
  let rail = rails.get(timeline);
  if (!rail) rails.set(timeline, (rail = createRail(timeline.articles)));
  return rail;
}

function laneView(state: ViewState, range: ViewState['range'], around: Surroundings, previous?: Scene): LaneView {
  const { timeline } = state;
  const wanted = [timeline?.event(state.selected), timeline?.event(state.focused)];
  return {
    range,
    scale: createScale(range, around.width),
    width: around.width,
    metrics: around.metrics,
    label: around.label,
    wanted: wanted.filter((event) => event !== undefined),
    memory: previous?.plot.memory ?? new Map(),
    moved:
      previous !== undefined &&
      Math.abs(previous.msPerPx * around.width - (range.end - range.start)) < (range.end - range.start) * 1e-9,
  };
}

/**
 * How high the plot is, CSS px, with the whole story in view: enough for every event, within limits. Taken at the whole
 * view of all events and kept, so that the page below does not move while a reader zooms or filters.
 */
export function naturalHeight(state: ViewState, around: Surroundings): number {
  const { timeline, groupBy } = state;
  const { row, top } = around.metrics;
  const least = top * 1.5 + FEWEST_ROWS * row;
  if (!timeline) return least;
  const all = state.shown.length === timeline.events.length;
  const lanes = all ? state.lanes : lanesOf(timeline, timeline.events, groupBy);
  if (lanes.length === 0) return least;
  const most = Math.max(MOST_ROWS, lanes.length);
  // So many events fill every row and leave clusters over: that need not be tried
  if (lanes.length === 1 && timeline.events.length > most * MOST_IN_ROW)
    return top * 1.5 + most * row + around.metrics.cluster;
  const view = { ...laneView(state, fitRange(timeline.extent), around), wanted: [] };
  const { height } = layoutPlot(lanes, most, view);
  return Math.max(least, height + top / 2);
}

/** Rows that fit a plot of this height beside the headings of lanes and, where there are clusters, their rows. */
function rowsIn(height: number, lanes: number, clusters: boolean, { row, top, heading, cluster }: Metrics): number {
  const other = top + (lanes > 1 ? lanes * heading : 0) + (clusters ? lanes * cluster : 0);
  return Math.max(1, lanes, Math.floor((height - other) / row));
}

/** Lays the plot out in its height; room for clusters is taken from the rows only where there are some. */
function fitPlot(state: ViewState, around: Surroundings, previous?: Scene): Plot {
  const view = laneView(state, state.range, around, previous);
  const lay = (clusters: boolean): Plot =>
    layoutPlot(state.lanes, rowsIn(around.height, state.lanes.length, clusters, around.metrics), view);
  const inView = state.lanes.reduce((sum, { index }) => sum + countInView(index, state.range), 0);
  if (inView > MOST_ROWS * MOST_IN_ROW) return lay(true);
  const plot = lay(false);
  return plot.clusters.length > 0 ? lay(true) : plot;
}

/** The overview; it changes with the data and the width, never with the view. O(n). */
export const overviewOf = (state: ViewState, around: Surroundings): Overview =>
  state.timeline
    ? layoutOverview(state.lanes, fitRange(state.timeline.extent), around.width, around.metrics.overview)
    : { bars: [], profile: '' };

/**
 * The picture of a state. `previous` keeps events in their rows and on their sides. Costs what is in view: see the parts.
 */
export function layoutScene(state: ViewState, around: Surroundings, overview: Overview, previous?: Scene): Scene {
  const { range, timeline, groupBy } = state;
  // Rows are remembered for as long as they are the same rows
  const same = previous?.width === around.width && previous.height === around.height && previous.groupBy === groupBy;
  const { width, metrics, locale, measure } = around;
  const scale = createScale(range, width);
  const plot = fitPlot(state, around, same ? previous : undefined);
  const articles = timeline ? layoutArticles(railOf(timeline), range, scale, width, metrics.target) : [];
  const whole = createScale(fitRange(timeline?.extent ?? range), width);
  const at = (time: number): number => Math.min(Math.max(whole.x(time), 0), width);
  return {
    width,
    height: around.height,
    groupBy,
    msPerPx: scale.msPerPx,
    plot,
    axis: layoutAxis({
      ...range,
      width,
      locale,
      measure,
      bandInset: metrics.inset,
      ...(timeline && { extent: timeline.extent }),
    }),
    articles,
    threads: layoutThreads(plot.events, articles, strongIds(state), width, metrics.rail - metrics.article / 2),
    overview,
    window: { x0: at(range.start), x1: at(range.end) },
  };
}
