import type { TimelineDate } from '../dates/types.ts';
import type { Range } from '../model/types.ts';
import { type Placement, placements, type Side } from './marks/label.ts';
import { layoutMark, type Mark } from './marks/mark.ts';
import type { Metrics } from './metrics.ts';
import type { PlacedEvent } from './placed-events.ts';
import type { Plot } from './plot.ts';
import type { Scale } from './scale.ts';

/** A date that articles claim for an event, before it is placed. */
export interface ClaimLine {
  /** On the axis. */
  readonly date: TimelineDate;
  readonly text: string;
  /** Natural width of the text, CSS px. */
  readonly width: number;
  /** Whether the event uses this date. */
  readonly followed: boolean;
}

/** A claimed date in the plot: a thin mark with text beside it. */
export interface PlacedClaim extends Omit<Placement, 'side'> {
  readonly text: string;
  readonly followed: boolean;
  /** Top of its line, CSS px in the plot. */
  readonly y: number;
  /** Undefined if the date is out of view. */
  readonly mark: Mark | undefined;
  /** Where the text is: beside its mark, or at the edge of the view beyond which the date lies. */
  readonly side: Side | 'earlier' | 'later';
}

/** A line from the middle of a followed claim to the middle of its event's mark. CSS px in the plot. */
export interface ClaimTie {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** The claims of one event below its row; they may use the whole width of the plot. Plain data of the scene. */
export interface ClaimsBlock {
  readonly event: string;
  readonly lane: number;
  readonly category: string;
  /** Left and right edge of the event and its claims together, CSS px in the plot. */
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  /** First those that the event follows, otherwise in the given order. */
  readonly claims: readonly PlacedClaim[];
  readonly ties: readonly ClaimTie[];
}

/** An event of the plot whose claims are to be shown below it. */
export interface Unfolding {
  readonly event: PlacedEvent;
  readonly lines: readonly ClaimLine[];
}

export interface ClaimsView {
  readonly scale: Scale;
  /** Width of the plot and its maximum height, CSS px. */
  readonly width: number;
  readonly height: number;
  readonly metrics: Metrics;
  /** Bounds of the data; open ends extend to them. */
  readonly extent: Range;
}

/**
 * Height of a line, and space below the last one, as shares of the row height; size of a dot as a share of an event's
 * dot.
 */
const LINE = 0.48;
const SPACE = 0.24;
const DOT = 0.58;
/** Maximum number of lines in the plot. */
const MAX_LINES = 60;

/**
 * Makes room below the rows of some events and puts their claims there. Everything below moves down and keeps its
 * order. An event is left unchanged if there is no room for it. O(items of the plot · blocks + lines).
 * @param unfoldings most important first.
 */
export function unfoldClaims(
  plot: Plot,
  unfoldings: readonly Unfolding[],
  view: ClaimsView,
): { readonly plot: Plot; readonly claims: readonly ClaimsBlock[] } {
  const { row } = view.metrics;
  const heightOf = ({ lines }: Unfolding): number => (lines.length * LINE + SPACE) * row;
  let free = view.height - plot.height;
  let lineCount = 0;
  const chosen = unfoldings.filter((unfolding) => {
    const height = heightOf(unfolding);
    if (height > free || lineCount + unfolding.lines.length > MAX_LINES) return false;
    free -= height;
    lineCount += unfolding.lines.length;
    return true;
  });
  // Those of one row are one below the other
  const inOrder = chosen.toSorted((a, b) => a.event.y - b.event.y);
  const blocks = inOrder.map((unfolding) => ({
    unfolding,
    rowBottom: unfolding.event.y + row,
    height: heightOf(unfolding),
  }));
  const shiftAt = (y: number): number =>
    blocks.reduce((sum, { rowBottom, height }) => (rowBottom <= y + 0.5 ? sum + height : sum), 0);
  const shifted = <T extends { readonly y: number }>(item: T): T => ({ ...item, y: item.y + shiftAt(item.y) });
  const claims: ClaimsBlock[] = [];
  const used = new Map<number, number>();
  for (const { unfolding, rowBottom, height } of blocks) {
    const event = shifted(unfolding.event);
    const above = used.get(rowBottom) ?? 0;
    used.set(rowBottom, above + height);
    claims.push(layoutBlock({ ...unfolding, event }, event.y + row + above, height, view));
  }
  return {
    plot: {
      events: plot.events.map(shifted),
      clusters: plot.clusters.map(shifted),
      lanes: plot.lanes.map((lane) => {
        const y = lane.y + shiftAt(lane.y);
        return { ...lane, y, height: lane.y + lane.height + shiftAt(lane.y + lane.height) - y };
      }),
      height: plot.height + shiftAt(plot.height),
    },
    claims,
  };
}

function layoutBlock({ event, lines }: Unfolding, top: number, height: number, view: ClaimsView): ClaimsBlock {
  const { row } = view.metrics;
  const ordered = [...lines.filter(({ followed }) => followed), ...lines.filter(({ followed }) => !followed)];
  const claims = ordered.map((line, i) => layoutClaim(line, top + i * LINE * row, event.side, view));
  const middle = LINE * row * 0.5;
  const ties = claims.flatMap(({ followed, mark, y }): ClaimTie[] => {
    const x = followed && mark ? middleOfBoth(event.mark, mark, view.width) : undefined;
    return x === undefined ? [] : [{ x, top: event.y + row / 2, bottom: y + middle }];
  });
  return {
    event: event.id,
    lane: event.lane,
    category: event.category,
    x0: Math.max(0, Math.min(event.x0, ...claims.map(({ x0 }) => x0))),
    x1: Math.min(view.width, Math.max(event.x1, ...claims.map(({ x1 }) => x1))),
    top: event.y,
    bottom: top + height,
    claims,
    ties,
  };
}

/** Middle of the part that two marks share in view; undefined if they share nothing. */
function middleOfBoth(a: Mark, b: Mark, width: number): number | undefined {
  const [left, right] = [Math.max(0, a.x0, b.x0), Math.min(width, a.x1, b.x1)];
  return left <= right ? (left + right) / 2 : undefined;
}

function layoutClaim(
  { date, text, width: natural, followed }: ClaimLine,
  y: number,
  side: Side,
  { scale, width, metrics, extent }: ClaimsView,
): PlacedClaim {
  const from = Math.max(extent.start, date.start.earliest);
  const to = Math.min(extent.end, date.end.latest);
  const mark = layoutMark(date, from, to, scale, width, metrics.dot * DOT);
  const beyond = mark.x1 <= 0 ? 'earlier' : mark.x0 >= width ? 'later' : undefined;
  if (beyond) {
    const labelWidth = Math.min(natural, width - 2 * metrics.gap);
    const labelX = beyond === 'earlier' ? metrics.gap : width - metrics.gap - labelWidth;
    return {
      text,
      followed,
      y,
      mark: undefined,
      side: beyond,
      labelX,
      labelWidth,
      x0: labelX,
      x1: labelX + labelWidth,
    };
  }
  // A line has the whole width to itself: only the edges cut its text
  const ways = placements(mark, natural, width - metrics.gap, { ...metrics, labelMax: Infinity });
  const placement = ways.find((way) => way.side === side && way.labelWidth === natural) ?? ways[0]!;
  return { text, followed, y, mark, ...placement };
}
