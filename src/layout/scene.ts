import type { Range, TimelineEvent } from '../model/types.ts';
import { fitRange } from '../state/range.ts';
import { isMoved, offsetOf } from './offset.ts';
import type { ViewState } from '../state/view-state.ts';
import type { Grouping } from '../store/grouping.ts';
import { layoutArticles, type ArticleGlyph } from './rail/articles.ts';
import { type Axis, layoutAxis } from './axis/axis.ts';
import type { FontRuler } from './axis/ruler.ts';
import type { ClaimsBlock } from './claims.ts';
import type { Label } from './placed-events.ts';
import { withOrigins } from './cluster-origins.ts';
import type { Metrics } from './metrics.ts';
import { layoutOverview, NO_OVERVIEW, type Overview } from './overview.ts';
import type { Plot } from './plot.ts';
import { fitPlot, NO_PREVIOUS_PLOT } from './plot-height.ts';
import { createScale } from './scale.ts';
import { layoutThreads, type Thread } from './rail/threads.ts';

/** Input of the plot's layout besides the state: available size, metrics, words and their widths. */
export interface Surroundings {
  /** Width of the plot and of the overview, CSS px. */
  readonly width: number;
  /** Height of the plot, CSS px. */
  readonly height: number;
  /** How far the scene extends beyond the view on either side, CSS px; default 0. */
  readonly margin?: number;
  /** Maximum number of events of a lane that get a row and had none in the previous scene; default: all that fit. */
  readonly mostNew?: number;
  readonly metrics: Metrics;
  readonly locale: string;
  readonly label: (event: TimelineEvent) => Label;
  /** Measures labels of the axis; the same object as long as their font is the same. */
  readonly axisFont: FontRuler;
}

/**
 * Everything that the plot draws, in CSS px: marks, labels, ticks, threads. Plain data that can be stored as JSON, with
 * events and articles by id.
 */
export interface Scene {
  /**
   * The time range of the scene, UTC ms, and its width and height, CSS px, margins included. Every `x` is relative to
   * its left edge.
   */
  readonly range: Range;
  readonly width: number;
  readonly height: number;
  readonly groupBy: Grouping;
  readonly msPerPx: number;
  /**
   * A time, UTC ms, and how far left of the scene it is, CSS px. While the view is only moved, the anchor stays the
   * same, and so does `shift + x` of everything that stays in view: elements placed there need not be placed again.
   */
  readonly anchor: number;
  readonly shift: number;
  readonly plot: Plot;
  /** Dates that articles claim, below events of the plot: see `unfoldClaims`. */
  readonly claims?: readonly ClaimsBlock[];
  readonly axis: Axis;
  readonly articles: readonly ArticleGlyph[];
  /** All threads; for those that are drawn see `drawnThreads`. */
  readonly threads: readonly Thread[];
  readonly overview: Overview;
}

/**
 * Distance from the anchor at which a new anchor is set, CSS px. Browsers position badly at millions of px, and one key
 * press can move to another century at the scale of seconds.
 */
const MAX_ANCHOR_DISTANCE = 100_000;

/** The overview of a state. It depends on the selection and the width, not on the range in view. O(1). */
export const overviewOf = (state: ViewState, surroundings: Surroundings): Overview =>
  state.store
    ? layoutOverview(
        state.selection.disjointLanes,
        fitRange(state.store.extent),
        surroundings.width,
        surroundings.metrics.overview,
      )
    : NO_OVERVIEW;

/**
 * Lays out the plot, axis and rail of a state, but not the list or paper. Costs what is in view: see the parts.
 * @param overview the result of `overviewOf`, which does not have to be computed again for every view
 * @param previous the previous scene; events stay in their rows and on their sides if possible
 */
export function layoutScene(state: ViewState, surroundings: Surroundings, overview: Overview, previous?: Scene): Scene {
  const { store, clock } = state;
  const { groupBy } = state.selection;
  const { metrics, height, margin = 0, locale, axisFont } = surroundings;
  const { msPerPx } = createScale(state.range, surroundings.width);
  const range =
    margin === 0
      ? state.range
      : { start: state.range.start - margin * msPerPx, end: state.range.end + margin * msPerPx };
  const width = surroundings.width + 2 * margin;
  const scale = createScale(range, width);
  const moved = isMoved(msPerPx, previous);
  const hasSameRows =
    previous?.height === height && previous.groupBy === groupBy && (moved || previous.width === width);
  const isNear = moved && Math.abs(offsetOf(previous!, range)) < MAX_ANCHOR_DISTANCE;
  const anchor = isNear ? previous!.anchor : range.start;
  const plot = fitPlot(
    state,
    range,
    { ...surroundings, width },
    hasSameRows ? { events: previous.plot.events, isMoved: moved } : NO_PREVIOUS_PLOT,
  );
  const scaledFrom = hasSameRows && !moved ? previous.plot.clusters : undefined;
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
    plot: scaledFrom ? { ...plot, clusters: withOrigins(scaledFrom, plot.clusters, msPerPx) } : plot,
    axis: layoutAxis({
      ...range,
      width,
      locale,
      font: axisFont,
      bandInset: metrics.inset,
      clock,
      ...(extent && { extent }),
    }),
    articles,
    threads: store ? layoutThreads(plot.events, store, articles, width) : [],
    overview,
  };
}
