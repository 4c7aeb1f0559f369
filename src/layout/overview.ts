import type { TimelineDate } from '../dates/types.ts';
import type { Range } from '../model/types.ts';
import { fitRange } from '../state/range.ts';
import type { ViewState } from '../state/view-state.ts';
import type { Lane } from '../store/lane.ts';
import { markKindOf } from './marks/kinds.ts';
import { createRows } from './rows.ts';
import { createScale, type Scale } from './scale.ts';

/** A small bar of the overview, over all the time in which an event may have been. CSS px. */
export interface OverviewBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly category: string;
  /** The stretches of it in which the event surely was going on, or all of it where it is a dot. CSS px, in order. */
  readonly certain: readonly (readonly [x0: number, x1: number])[];
}

/** The whole story on a strip: a bar for each event, or a profile where there are many. Plain data of the scene. */
export interface Overview {
  readonly bars: readonly OverviewBar[];
  /** SVG paths of the areas of the profile, or '': of what may have been, and within it of what surely was. */
  readonly profile: string;
  readonly certainProfile: string;
}

/** The overview of nothing. */
export const NO_OVERVIEW: Overview = { bars: [], profile: '', certainProfile: '' };

/** Left and right end of the range in view on the strip, CSS px. O(1). */
export function windowOf(
  { range, store }: Pick<ViewState, 'range' | 'store'>,
  width: number,
): { readonly x0: number; readonly x1: number } {
  const { x } = createScale(fitRange(store?.extent ?? range), width);
  const clamped = (time: number): number => Math.min(Math.max(x(time), 0), width);
  return { x0: clamped(range.start), x1: clamped(range.end) };
}

/** Up to this number of events have a bar each; more become a profile. */
const MOST_BARS = 120;
/** Height of a bar, and its least width, CSS px. */
const BAR_HEIGHT = 2.5;
const LEAST_BAR_WIDTH = 4;
/** From the top of one row of bars to that of the next, CSS px. */
const ROW_HEIGHT = BAR_HEIGHT + 1.5;
/** Space above and below, CSS px. */
const EDGE = 4;
/** Width of a column of the profile, and the least height of one that is not empty, CSS px. */
const COLUMN_WIDTH = 2;
const LEAST_COLUMN_HEIGHT = 1.5;

/**
 * The whole story on a strip of `width` × `height` CSS px: of few events bars in rows, of many a profile, see `Lane.profile`. Both
 * have two layers, what may have been and what surely was. O(n).
 */
export function layoutOverview(lanes: readonly Lane[], whole: Range, width: number, height: number): Overview {
  const count = lanes.reduce((sum, { total }) => sum + total, 0);
  return count <= MOST_BARS
    ? { ...NO_OVERVIEW, bars: layoutBars(lanes, whole, width, height) }
    : { bars: [], ...layoutProfile(lanes, whole, width, height) };
}

function layoutBars(lanes: readonly Lane[], whole: Range, width: number, height: number): OverviewBar[] {
  const scale = createScale(whole, width);
  const rowCount = Math.max(1, Math.floor((height - 2 * EDGE) / ROW_HEIGHT));
  const rows = createRows(rowCount, 1);
  return lanes.flatMap((lane) =>
    lane.page(0, MOST_BARS).map(({ event, from, to }): OverviewBar => {
      const x = scale.x(from);
      const barWidth = Math.max(LEAST_BAR_WIDTH, scale.x(to) - x);
      const row = rows.take(x, x + barWidth);
      // Where all rows are full, bars lie one over the other in the last
      const y = EDGE + (row < 0 ? rowCount - 1 : row) * ROW_HEIGHT;
      const certain = certainParts(event.date, from, to, scale, x + barWidth);
      return { x, y, width: barWidth, height: BAR_HEIGHT, category: event.category ?? '', certain };
    }),
  );
}

/** Of a bar that ends at `right` those parts that are drawn solid: see the kinds of marks. */
function certainParts(
  date: TimelineDate,
  from: number,
  to: number,
  { x }: Scale,
  right: number,
): OverviewBar['certain'] {
  const { dotStyle, dotBelow, stretches } = markKindOf(date);
  const isDot = x(to) - x(from) < dotBelow * LEAST_BAR_WIDTH;
  if (isDot) return dotStyle === 'solid' && !date.approximate && !date.uncertain ? [[x(from), right]] : [];
  return stretches(date, from, to)
    .filter(({ style }) => style === 'solid')
    .map(({ earliest, latest }) => [x(earliest), Math.min(x(latest), right)]);
}

function layoutProfile(
  lanes: readonly Lane[],
  whole: Range,
  width: number,
  height: number,
): Pick<Overview, 'profile' | 'certainProfile'> {
  const columns = Math.max(1, Math.floor(width / COLUMN_WIDTH));
  const [possible, certain] = [new Float64Array(columns), new Float64Array(columns)];
  for (const lane of lanes) {
    const profile = lane.profile(whole, columns);
    profile.possible.forEach((value, i) => (possible[i]! += value));
    profile.certain.forEach((value, i) => (certain[i]! += value));
  }
  const most = Math.max(...possible);
  return { profile: areaPath(possible, most, height), certainProfile: areaPath(certain, most, height) };
}

/** The area below columns of which one of `most` fills the strip. */
function areaPath(values: Float64Array, most: number, height: number): string {
  const bottom = height - EDGE;
  const steps = Array.from(values, (value, i) => {
    // The square root keeps a quiet year visible beside a loud day
    const columnHeight =
      value < 1e-9 ? 0 : Math.max(LEAST_COLUMN_HEIGHT, Math.sqrt(value / most) * (height - 2 * EDGE));
    return `V${(bottom - columnHeight).toFixed(1)}H${(i + 1) * COLUMN_WIDTH}`;
  });
  return `M0,${bottom}${steps.join('')}V${bottom}Z`;
}
