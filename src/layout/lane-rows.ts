import type { Range, TimelineEvent } from '../model/types.ts';
import type { Bin, Lane, LaneEvent } from '../store/lane.ts';
import { type Placement, placements } from './marks/label.ts';
import { layoutMark, type Mark } from './marks/mark.ts';
import type { Metrics } from './metrics.ts';
import type { Label, PreviousPlacement, PreviousPlacements } from './placed-events.ts';
import { createRows } from './rows.ts';
import type { Scale } from './scale.ts';

/** Input for the layout of a lane, besides the lane. */
export interface LaneView {
  readonly range: Range;
  readonly scale: Scale;
  /** Width of the plot, CSS px. */
  readonly width: number;
  readonly metrics: Metrics;
  readonly label: (event: TimelineEvent) => Label;
  /** Keys of folded lanes, which only have clusters. */
  readonly folded: readonly string[];
  /** Events that must have a row if they are in view, most important first. */
  readonly required: readonly TimelineEvent[];
  readonly previous: PreviousPlacements;
  /**
   * Whether the view was only moved since the previous layout, not scaled. Events then keep their rows before all
   * others.
   */
  readonly isMoved: boolean;
  /** Maximum number of events that get a row and had none before. */
  readonly mostNew: number;
}

/** An event with a row in its lane, before the position of the lane in the plot is known. */
export interface EventInRow extends Placement {
  readonly event: TimelineEvent;
  /** Position in the lane. */
  readonly position: number;
  readonly mark: Mark;
  readonly label: Label;
  readonly row: number;
  /** Position of its first report, CSS px in the plot; undefined if no line leads to it. */
  readonly reportX: number | undefined;
}

/** The rows of a lane, before the position of the lane in the plot is known. */
export interface LaneRows {
  /** In order of time. */
  readonly events: readonly EventInRow[];
  readonly bins: readonly Bin[];
  readonly rowCount: number;
  /** Number of events in view that have no row. */
  readonly withoutRow: number;
}

/** If there are more events per row than this, it is not worth trying whether all fit. */
const FEW_PER_ROW = 10;

interface Candidate extends Pick<LaneEvent, 'position' | 'event' | 'priority'> {
  readonly mark: Mark;
}

/**
 * Gives rows to events of a lane, at most `capacity` rows; the other events are left to the clusters.
 *
 * In the first layout, if all events fit, they are placed in order of time, which reads best. Otherwise rows go first
 * to the required events, then to those that had one, then by importance. Among events of about the same importance,
 * the best of each bin comes before the second best of any, so that each stretch of time has some titles even if a
 * burst has many events. After a change of scale, events that fill the whole view come last, because they say least
 * about it. While the view is only moved, events that can stay exactly where they were keep their rows before all
 * others, and give one up only if a required event would have none.
 *
 * O(candidates · rows + bins · log n): independent of the size of the file.
 */
export function layoutLane(lane: Lane, laneNumber: number, capacity: number, view: LaneView): LaneRows {
  const { range, scale, metrics, previous, required } = view;
  const leastMs = metrics.clusterSpan * scale.msPerPx;
  const bins = lane.bins(range, leastMs);
  const { candidates, requiredInView } = candidatesIn(lane, bins, capacity, view);
  const previousOf = ({ id }: TimelineEvent): PreviousPlacement | undefined =>
    previous.get(id)?.find(({ lane }) => lane === laneNumber);
  const fill = (order: readonly Candidate[]): LaneRows => {
    const { events, rowCount } = fillRows(order, capacity, view, previousOf);
    return { events, bins, rowCount, withoutRow: lane.countInView(range, leastMs) - events.length };
  };

  const hasPrevious = candidates.some(({ event }) => previous.has(event.id));
  if (!hasPrevious && candidates.length <= capacity * FEW_PER_ROW) {
    const inOrder = fill(candidates);
    if (inOrder.withoutRow === 0) return inOrder;
  }
  const staying = new Set(
    view.isMoved ? candidates.filter((candidate) => canStay(candidate, capacity, view, previousOf)) : [],
  );
  const turns = turnsOf(candidates, bins);
  const byRank = (rank: (candidate: Candidate) => number): Candidate[] => inOrderOf(candidates, rank, turns);
  const stayingFirst = fill(byRank((candidate) => (staying.has(candidate) ? 0 : rankOf(candidate, view))));
  const isMissing = (event: TimelineEvent): boolean => !stayingFirst.events.some((placed) => placed.event === event);
  if (!requiredInView.some(isMissing)) return stayingFirst;
  const requiredFirst = (candidate: Candidate): number => {
    const order = required.indexOf(candidate.event);
    if (order >= 0) return order - required.length;
    return staying.has(candidate) ? 0 : rankOf(candidate, view);
  };
  return fill(byRank(requiredFirst));
}

/**
 * The events that may get a row, in order of time: candidates of the lane, required events, and those that had a row.
 */
function candidatesIn(lane: Lane, bins: readonly Bin[], capacity: number, view: LaneView) {
  const { range, scale, width, metrics, previous, required } = view;
  const byPosition = new Map<number, LaneEvent>();
  for (const laneEvent of lane.candidates(range, bins, capacity + 2)) byPosition.set(laneEvent.position, laneEvent);
  const addInView = (event: TimelineEvent): boolean => {
    const laneEvent = lane.find(event);
    if (!laneEvent || laneEvent.from >= range.end || laneEvent.to <= range.start) return false;
    byPosition.set(laneEvent.position, laneEvent);
    return true;
  };
  const requiredInView = required.filter(addInView);
  // They stay even if events of higher priority have since come into their bins
  for (const [{ event }] of previous.values()) addInView(event);
  const candidates = [...byPosition.values()]
    .sort((a, b) => a.position - b.position)
    .map(({ position, event, priority, from, to }): Candidate => {
      return { position, event, priority, mark: layoutMark(event.date, from, to, scale, width, metrics.dot) };
    });
  return { candidates, requiredInView };
}

type PreviousOf = (event: TimelineEvent) => PreviousPlacement | undefined;

/** Gives each candidate, in the given order, the first row with room for it: its previous one if that is free. */
function fillRows(
  order: readonly Candidate[],
  capacity: number,
  { label: labelOf, scale, width, metrics, mostNew }: LaneView,
  previousOf: PreviousOf,
): Pick<LaneRows, 'events' | 'rowCount'> {
  const rows = createRows(capacity, metrics.apart);
  const events: EventInRow[] = [];
  let left = mostNew;
  for (const { position, event, mark } of order) {
    // A label can only enlarge the box: if the mark does not fit, the label need not be measured
    if (!rows.hasRoom(mark.x0, mark.x1)) continue;
    const previous = previousOf(event);
    if (!previous && left <= 0) continue;
    const label = labelOf(event);
    const reportX = reportXOf(label, scale);
    for (const placement of placements(withReport(mark, reportX), label.width, width, metrics, previous?.side)) {
      const row = rows.take(placement.x0, placement.x1, previous?.row);
      if (row < 0) continue;
      if (!previous) left--;
      events.push({ ...placement, position, event, mark, label, row, reportX });
      break;
    }
  }
  events.sort((a, b) => a.position - b.position);
  return { events, rowCount: rows.used() };
}

/**
 * Maximum length of the line to a first report for which every row reserves room, CSS px. A longer line would use up a
 * row.
 */
const REPORT_MOST = 160;

/** Position of the first report of an event, CSS px in the plot; undefined if no line leads to it. */
const reportXOf = ({ firstReport }: Label, { x }: Scale): number | undefined =>
  firstReport === undefined ? undefined : x(firstReport);

/** The box of a mark including the line to its first report. */
function withReport({ x0, x1 }: Mark, reportX = x1): Pick<Mark, 'x0' | 'x1'> {
  return { x0, x1: Math.max(x1, Math.min(reportX, x1 + REPORT_MOST)) };
}

/** Whether an event fits unchanged where it was. Two such events never overlap, because they did not before. */
function canStay(
  { event, mark }: Candidate,
  capacity: number,
  { label: labelOf, scale, width, metrics }: LaneView,
  previousOf: PreviousOf,
): boolean {
  const previous = previousOf(event);
  if (!previous || previous.row >= capacity) return false;
  const label = labelOf(event);
  const natural = label.width;
  const box = withReport(mark, reportXOf(label, scale));
  const { side, labelWidth, x0, x1 } = placements(box, natural, width, metrics, previous.side)[0]!;
  return side === previous.side && labelWidth === Math.min(natural, metrics.labelMax) && x0 >= 0 && x1 <= width;
}

/** Rank of an event that cannot stay, from 1; lower ranks get a row first. */
function rankOf({ event, mark }: Candidate, { required, previous, isMoved, width }: LaneView): number {
  const order = required.indexOf(event);
  if (order >= 0) return 1 + order;
  const fillsView = !isMoved && mark.x0 <= 0 && mark.x1 >= width;
  return 1 + required.length + (fillsView ? 2 : 0) + (previous.has(event.id) ? 0 : 1);
}

const byPriority = (a: Candidate, b: Candidate): number => b.priority - a.priority || a.position - b.position;

/**
 * For each candidate, the number of events of its bin with higher priority. O(n log n). @param candidates in order of
 * time.
 */
function turnsOf(candidates: readonly Candidate[], bins: readonly Bin[]): ReadonlyMap<Candidate, number> {
  const turns = new Map<Candidate, number>();
  let from = 0;
  // Those that began before the view come first and are in no bin
  for (const end of [bins[0]?.lo ?? 0, ...bins.map(({ hi }) => hi)]) {
    let to = from;
    while (to < candidates.length && candidates[to]!.position < end) to++;
    for (const [turn, candidate] of candidates.slice(from, to).sort(byPriority).entries()) turns.set(candidate, turn);
    from = to;
  }
  return turns;
}

/** Importance in tenths; smaller differences count as equal. */
const importanceOf = ({ event }: Candidate): number => Math.floor((event.importance ?? 0.5) * 10);

/** Candidates by rank, then by importance, then by turn, then by priority, then in order of time. */
const inOrderOf = (
  candidates: readonly Candidate[],
  rank: (candidate: Candidate) => number,
  turns: ReadonlyMap<Candidate, number>,
): Candidate[] =>
  candidates.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      importanceOf(b) - importanceOf(a) ||
      (turns.get(a) ?? 0) - (turns.get(b) ?? 0) ||
      byPriority(a, b),
  );
