import type { Lane } from '../store/lane.ts';
import { type Cluster, layoutClusters } from './clusters.ts';
import { type EventInRow, layoutLane, type LaneRows, type LaneView, type PlacedEvent } from './events.ts';

/** A lane's heading and where its rows stand, CSS px in the plot. */
export interface PlacedLane {
  readonly label: string;
  readonly key: string;
  readonly y: number;
  readonly height: number;
}

/** All that is drawn above the axis. */
export interface Plot {
  readonly events: readonly PlacedEvent[];
  readonly clusters: readonly Cluster[];
  readonly lanes: readonly PlacedLane[];
  /** Height that this many rows need, CSS px. */
  readonly height: number;
}

/**
 * Lays out the lanes one under the other in at most `rows` rows. Each lane gets one row; what is left goes round among
 * those that need more. A lane in which events found no row has its clusters under its rows.
 */
export function layoutPlot(lanes: readonly Lane[], rows: number, view: LaneView): Plot {
  const { metrics } = view;
  const shares = shareRows(lanes, rows, view);
  const events: PlacedEvent[] = [];
  const clusters: Cluster[] = [];
  const placedLanes: PlacedLane[] = [];
  let y = metrics.top;
  lanes.forEach((lane, number) => {
    const laid = shares[number]!;
    const top = y;
    if (lanes.length > 1) y += metrics.heading;
    for (const placed of laid.placed) events.push(inPlot(placed, number, y + placed.row * metrics.row));
    y += Math.max(1, laid.rowCount) * metrics.row;
    if (laid.unplaced > 0) {
      const positions = laid.placed.map(({ position }) => position);
      clusters.push(
        ...layoutClusters(lane, view.range, laid.bins, positions, view.scale, view.width, metrics, number, y),
      );
      y += metrics.cluster;
    }
    placedLanes.push({ key: lane.key, label: lane.label, y: top, height: y - top });
  });
  return { events, clusters, lanes: placedLanes, height: y };
}

function inPlot(placed: EventInRow, lane: number, y: number): PlacedEvent {
  const { event, row, x0, x1, side, labelX, labelWidth, label, mark } = placed;
  return { id: event.id, category: event.category ?? '', lane, row, y, x0, x1, side, labelX, labelWidth, label, mark };
}

/** Lays each lane out in its share of the rows. */
function shareRows(lanes: readonly Lane[], rows: number, view: LaneView): LaneRows[] {
  if (lanes.length === 1) return [layoutLane(lanes[0]!, 0, rows, view)];
  const wanted = lanes.map((lane, number) => layoutLane(lane, number, rows, view).rowCount);
  const capacity = lanes.map(() => 1);
  let left = rows - lanes.length;
  while (left > 0) {
    let given = false;
    for (let i = 0; i < lanes.length && left > 0; i++) {
      if (capacity[i]! >= wanted[i]!) continue;
      capacity[i]!++;
      left--;
      given = true;
    }
    if (!given) break;
  }
  return lanes.map((lane, number) => layoutLane(lane, number, capacity[number]!, view));
}
