import type { Range } from '../model/types.ts';
import { fitRange } from '../state/range.ts';
import type { ViewState } from '../state/view-state.ts';
import type { Lane } from '../store/lane.ts';
import { createRows } from './rows.ts';
import { createScale } from './scale.ts';

/** A small bar of the overview, over the whole extent of an event whatever its kind of mark. CSS px. */
export interface OverviewBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly category: string;
}

/** The whole story on a strip: a bar for each event, or a profile where there are many. Plain data of the scene. */
export interface Overview {
  readonly bars: readonly OverviewBar[];
  /** SVG path of the area of the profile, or ''. */
  readonly profile: string;
}

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
 * The whole story on a strip of `width` × `height` CSS px: of few events bars in rows, of many a profile of how many may have been
 * going on, see `Lane.profile`. O(n).
 */
export function layoutOverview(lanes: readonly Lane[], whole: Range, width: number, height: number): Overview {
  const count = lanes.reduce((sum, { total }) => sum + total, 0);
  return count <= MOST_BARS
    ? { bars: layoutBars(lanes, whole, width, height), profile: '' }
    : { bars: [], profile: profilePath(lanes, whole, width, height) };
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
      return { x, y, width: barWidth, height: BAR_HEIGHT, category: event.category ?? '' };
    }),
  );
}

function profilePath(lanes: readonly Lane[], whole: Range, width: number, height: number): string {
  const columns = Math.max(1, Math.floor(width / COLUMN_WIDTH));
  const sums = new Float64Array(columns);
  for (const lane of lanes) lane.profile(whole, columns).forEach((value, i) => (sums[i]! += value));
  const most = Math.max(...sums);
  const bottom = height - EDGE;
  const steps = Array.from(sums, (value, i) => {
    // The square root keeps a quiet year visible beside a loud day
    const columnHeight =
      value < 1e-9 ? 0 : Math.max(LEAST_COLUMN_HEIGHT, Math.sqrt(value / most) * (height - 2 * EDGE));
    return `V${(bottom - columnHeight).toFixed(1)}H${(i + 1) * COLUMN_WIDTH}`;
  });
  return `M0,${bottom}${steps.join('')}V${bottom}Z`;
}
