import type { Range } from '../model/types.ts';
import { fitRange } from '../state/range.ts';
import type { ViewState } from '../state/view-state.ts';
import type { EventStore } from '../store/store.ts';
import type { LaneView } from './lane-rows.ts';
import type { Metrics } from './metrics.ts';
import type { PlacedEvent, PreviousPlacement, PreviousPlacements } from './placed-events.ts';
import { layoutPlot, type Plot } from './plot.ts';
import { createScale } from './scale.ts';
import type { Surroundings } from './scene.ts';

/** Maximum number of rows if the page does not set a height. */
const MAX_ROWS = 12;
const FEWEST_ROWS = 3;

/** With more events per row than this there are certainly clusters. */
const MAX_IN_ROW = 20;

/** What the plot keeps from the previous layout. */
export interface PreviousPlot {
  readonly events: readonly PlacedEvent[];
  /** Whether the view was only moved since then, not scaled. */
  readonly isMoved: boolean;
}

export const NO_PREVIOUS_PLOT: PreviousPlot = { events: [], isMoved: false };

/** The previous places of events that are still in the store. */
function previousPlacements(events: readonly PlacedEvent[], store: EventStore | undefined): PreviousPlacements {
  const placements = new Map<string, [PreviousPlacement, ...PreviousPlacement[]]>();
  for (const { id, lane, row, side } of events) {
    const event = store?.event(id);
    if (!event) continue;
    const placement = { event, lane, row, side };
    const others = placements.get(id);
    if (others) others.push(placement);
    else placements.set(id, [placement]);
  }
  return placements;
}

function laneView(
  { store, selected, focused, folded }: ViewState,
  range: Range,
  { width, metrics, label, mostNew = Infinity }: Surroundings,
  { events, isMoved }: PreviousPlot,
): LaneView {
  const required = [store?.event(selected), store?.event(focused)];
  return {
    range,
    scale: createScale(range, width),
    width,
    metrics,
    label,
    folded,
    required: required.filter((event) => event !== undefined),
    previous: previousPlacements(events, store),
    isMoved,
    mostNew,
  };
}

/**
 * Height of the plot if the page does not set one, CSS px. Within limits, it has room for every event when the whole
 * story is in view. It depends on all events, not on the filter, so that the page below does not move while a reader
 * zooms or filters. Costs a layout of the plot if the story is short, else O(1).
 */
export function naturalHeight(state: ViewState, surroundings: Surroundings): number {
  const { store, selection, groupBy } = state;
  const { row, top, cluster, heading } = surroundings.metrics;
  const least = top * 1.5 + FEWEST_ROWS * row;
  if (!store) return least;
  const isUnfiltered = selection.total === store.total;
  // If the store does not have all events, only what is shown is requested
  const { lanes } =
    isUnfiltered || store.awaits ? selection : store.select({ query: '', hidden: [], evidence: [], groupBy });
  if (lanes.length === 0) return least;
  const most = Math.max(MAX_ROWS, lanes.length);
  // With this many events every row is full and there are clusters, so the height is known without a layout
  if ((lanes.length === 1 || store.awaits) && store.total > most * MAX_IN_ROW)
    return top * 1.5 + most * row + lanes.length * (cluster + (lanes.length > 1 ? heading : 0));
  const view = laneView(state, fitRange(store.extent), surroundings, NO_PREVIOUS_PLOT);
  const { height } = layoutPlot(lanes, most, { ...view, required: [], folded: [], mostNew: Infinity });
  return Math.max(least, height + top / 2);
}

/**
 * Number of rows that fit in a plot of this height beside the headings of lanes and, if there are clusters, their rows.
 */
function rowsIn(height: number, lanes: number, hasClusters: boolean, metrics: Metrics): number {
  const { row, top, heading, cluster } = metrics;
  const other = top + (lanes > 1 ? lanes * heading : 0) + (hasClusters ? lanes * cluster : 0);
  return Math.max(1, lanes, Math.floor((height - other) / row));
}

/** Lays out the plot in its height; rows give up room for clusters only if there are some. Costs what is in view. */
export function fitPlot(state: ViewState, range: Range, surroundings: Surroundings, previous: PreviousPlot): Plot {
  const { lanes } = state.selection;
  const view = laneView(state, range, surroundings, previous);
  const leastMs = surroundings.metrics.clusterSpan * view.scale.msPerPx;
  const countInView = lanes.reduce((sum, lane) => sum + lane.countInView(range, leastMs), 0);
  const isCrowded = countInView > MAX_ROWS * MAX_IN_ROW;
  const layOut = (hasClusters: boolean): Plot =>
    layoutPlot(lanes, rowsIn(surroundings.height, lanes.length, hasClusters, surroundings.metrics), {
      ...view,
      // If all may fit, none waits: it would be a cluster for a moment
      mostNew: isCrowded ? view.mostNew : Infinity,
    });
  if (isCrowded) return layOut(true);
  const plot = layOut(false);
  return plot.clusters.length > 0 ? layOut(true) : plot;
}
