import type { Lane } from '../store/lane.ts';
import { type Cluster, layoutClusters } from './clusters.ts';
import { type EventInRow, layoutLane, type LaneRows, type LaneView } from './lane-rows.ts';
import type { PlacedEvent } from './placed-events.ts';
import { widenLabels } from './widen-labels.ts';

/** A lane's heading, and the top and height of heading and rows together, CSS px in the plot. */
export interface PlacedLane {
  readonly label: string;
  readonly key: string;
  readonly y: number;
  readonly height: number;
}

/** Everything above the axis: plain data of the scene. */
export interface Plot {
  readonly events: readonly PlacedEvent[];
  readonly clusters: readonly Cluster[];
  readonly lanes: readonly PlacedLane[];
  /** Height that the layout uses, CSS px; may be less than the height of the plot. */
  readonly height: number;
}

/**
 * Lays out the lanes below each other in at most `rows` rows. Each lane that is not folded gets one row; the remaining
 * rows are shared among lanes that need more. A lane with events that have no row has its clusters below its rows.
 * Costs `layoutLane` for each lane, twice if there are several.
 */
export function layoutPlot(lanes: readonly Lane[], rows: number, view: LaneView): Plot {
  const { metrics } = view;
  const laneRowsByNumber = shareRows(lanes, rows, view);
  const events: PlacedEvent[] = [];
  const clusters: Cluster[] = [];
  const placedLanes: PlacedLane[] = [];
  let y = metrics.top;
  lanes.forEach((lane, number) => {
    const laneRows = laneRowsByNumber[number]!;
    const top = y;
    if (lanes.length > 1) y += metrics.heading;
    const eventsBefore = events.length;
    for (const event of widenLabels(laneRows.events, view.width, metrics))
      events.push(inPlot(event, number, y + event.row * metrics.row));
    y += Math.max(lanes.length > 1 && view.folded.includes(lane.key) ? 0 : 1, laneRows.rowCount) * metrics.row;
    if (laneRows.withoutRow > 0) {
      const positions = laneRows.events.map(({ position }) => position);
      clusters.push(...layoutClusters(lane, laneRows.bins, positions, view, { lane: number, y, eventsBefore }));
      y += metrics.cluster;
    }
    placedLanes.push({ key: lane.key, label: lane.label, y: top, height: y - top });
  });
  return { events, clusters, lanes: placedLanes, height: y };
}

function inPlot(eventInRow: EventInRow, lane: number, y: number): PlacedEvent {
  const { event, row, x0, x1, side, labelX, labelWidth, label, reportX } = eventInRow;
  const mark = label.status ? { ...eventInRow.mark, status: label.status } : eventInRow.mark;
  const placed = { id: event.id, category: event.category ?? '', lane, row, y, x0, x1, side, labelX, labelWidth };
  return { ...placed, label, mark, firstReport: reportX };
}

/** Lays out each lane in its share of the rows. */
function shareRows(lanes: readonly Lane[], rows: number, view: LaneView): LaneRows[] {
  if (lanes.length === 1) return [layoutLane(lanes[0]!, 0, rows, view)];
  const capacity = lanes.map(({ key }) => (view.folded.includes(key) ? 0 : 1));
  const needed = lanes.map((lane, number) => capacity[number] && layoutLane(lane, number, rows, view).rowCount);
  let free = rows - capacity.reduce((sum: number, each) => sum + each, 0);
  for (let gave = true; gave && free > 0;) {
    gave = false;
    for (let i = 0; i < lanes.length && free > 0; i++) {
      if (capacity[i]! >= needed[i]!) continue;
      capacity[i]!++;
      free--;
      gave = true;
    }
  }
  return lanes.map((lane, number) => layoutLane(lane, number, capacity[number]!, view));
}
