import type { Range, TimelineEvent } from '../model/types.ts';
import type { Bin, Lane, LaneEvent } from '../store/lane.ts';
import { type Placement, placements, type Side } from './marks/label.ts';
import { layoutMark, type Mark } from './marks/mark.ts';
import type { Metrics } from './metrics.ts';
import { createRows } from './rows.ts';
import type { Scale } from './scale.ts';

/** The words under a mark, and the natural width of the wider of the two lines, CSS px. */
export interface Label {
  readonly title: string;
  readonly detail: string;
  readonly width: number;
}

/** An event that has a row. */
export interface PlacedEvent extends Placement {
  readonly id: string;
  readonly category: string;
  /** Number of its lane. */
  readonly lane: number;
  readonly row: number;
  /** Top of its row, CSS px in the plot. */
  readonly y: number;
  readonly label: Label;
  readonly mark: Mark;
}

/** Where the events stood in the frame before, by event id: what keeps the picture calm. */
export type Memory = ReadonlyMap<string, Remembered>;

export interface Remembered extends Pick<PlacedEvent, 'lane' | 'row'> {
  readonly event: TimelineEvent;
  readonly side: Side;
}

/** An event with a row of its lane, before the lane has its place in the plot. */
export interface EventInRow extends Placement {
  readonly event: TimelineEvent;
  /** Position in the lane. */
  readonly position: number;
  readonly mark: Mark;
  readonly label: Label;
  readonly row: number;
}

/** What the layout of a lane needs to know besides the lane. */
export interface LaneView {
  readonly range: Range;
  readonly scale: Scale;
  readonly width: number;
  readonly metrics: Metrics;
  readonly label: (event: TimelineEvent) => Label;
  /** Events that must have a row where they are in view, most wanted first. */
  readonly wanted: readonly TimelineEvent[];
  readonly memory: Memory;
  /** Whether the view was only moved since then, not scaled: then what had a row keeps it before all others. */
  readonly moved: boolean;
}

/** A lane's events with rows, before the lane has its place in the plot. */
export interface LaneRows {
  readonly placed: readonly EventInRow[];
  readonly bins: readonly Bin[];
  readonly rowCount: number;
  /** Events in view that found no row. */
  readonly unplaced: number;
}

/** With more events than so many for each row it is not worth trying whether all fit. */
const FEW_PER_ROW = 10;

interface Candidate extends Pick<LaneEvent, 'position' | 'event' | 'priority'> {
  readonly mark: Mark;
}

/**
 * Gives rows to the events of a lane. Rows go to the wanted, then to those that had one, then by priority; after a change of
 * scale to those last that fill the whole view, as they tell least. While the view is only moved, those that stay in it as
 * they were keep their rows before all others, and give one up only where a wanted event would else have none. At first
 * sight, where all fit, the order is simply that of time, which reads best. What finds no row is left to the clusters.
 * O(candidates · rows + slices · log n): nothing of it grows with the file.
 */
export function layoutLane(lane: Lane, laneNumber: number, capacity: number, view: LaneView): LaneRows {
  const { range, scale, width, metrics, memory, wanted } = view;
  const bins = lane.bins(range, metrics.clusterSpan * scale.msPerPx);
  const found = new Map<number, LaneEvent>();
  for (const each of lane.candidates(range, bins, capacity + 2)) found.set(each.position, each);
  const addInView = (event: TimelineEvent): boolean => {
    const each = lane.find(event);
    if (!each || each.from >= range.end || each.to <= range.start) return false;
    found.set(each.position, each);
    return true;
  };
  const wantedHere = wanted.filter(addInView);
  // Others may have entered their slice that are better, and yet they stay
  for (const { event } of memory.values()) addInView(event);
  const candidates = [...found.values()]
    .sort((a, b) => a.position - b.position)
    .map(({ position, event, priority, from, to }): Candidate => {
      return { position, event, priority, mark: layoutMark(event.date, from, to, scale, width, metrics.dot) };
    });
  const knownOf = ({ id }: TimelineEvent): Remembered | undefined => {
    const before = memory.get(id);
    return before?.lane === laneNumber ? before : undefined;
  };

  const fill = (order: readonly Candidate[]): LaneRows => {
    const rows = createRows(capacity, metrics.apart);
    const placed: EventInRow[] = [];
    for (const { position, event, mark } of order) {
      // A label can only make the box larger: where the mark has no room, nothing need be measured
      if (!rows.hasRoom(mark.x0, mark.x1)) continue;
      const label = view.label(event);
      const known = knownOf(event);
      for (const placement of placements(mark, label.width, width, metrics, known?.side)) {
        const row = rows.take(placement.x0, placement.x1, known?.row);
        if (row < 0) continue;
        placed.push({ ...placement, position, event, mark, label, row });
        break;
      }
    }
    placed.sort((a, b) => a.position - b.position);
    return { placed, bins, rowCount: rows.used(), unplaced: lane.countInView(range) - placed.length };
  };

  const remembered = candidates.some(({ event }) => memory.has(event.id));
  if (!remembered && candidates.length <= capacity * FEW_PER_ROW) {
    const inOrder = fill(candidates);
    if (inOrder.unplaced === 0) return inOrder;
  }
  /** Whether the event can stand where it stood, whole: two of these never meet, as they have not met before. */
  const stays = ({ event, mark }: Candidate): boolean => {
    const known = knownOf(event);
    if (!known || known.row >= capacity) return false;
    const wide = view.label(event).width;
    const { side, labelWidth, x0, x1 } = placements(mark, wide, width, metrics, known.side)[0]!;
    return side === known.side && labelWidth === Math.min(wide, metrics.labelMax) && x0 >= 0 && x1 <= width;
  };
  const staying = new Set(view.moved ? candidates.filter(stays) : []);
  const inRank = (wantedFirst: boolean): Candidate[] => {
    const rank = (candidate: Candidate): number => {
      const { event, mark } = candidate;
      const at = wanted.indexOf(event);
      if (at >= 0 && wantedFirst) return at - wanted.length;
      if (staying.has(candidate)) return 0;
      if (at >= 0) return 1 + at;
      const fills = !view.moved && mark.x0 <= 0 && mark.x1 >= width;
      return 1 + wanted.length + (fills ? 2 : 0) + (memory.has(event.id) ? 0 : 1);
    };
    return [...candidates].sort((a, b) => rank(a) - rank(b) || b.priority - a.priority || a.position - b.position);
  };
  const calm = fill(inRank(false));
  const missing = wantedHere.some((event) => !calm.placed.some((placed) => placed.event === event));
  return missing ? fill(inRank(true)) : calm;
}
