import type { Range } from '../model/types.ts';
import { fitRange } from '../state/range.ts';
import type { ViewState } from '../state/view-state.ts';
import type { Lane } from '../store/lane.ts';
import { createRows } from './rows.ts';
import { createScale } from './scale.ts';

/** A small bar of the overview. CSS px. */
export interface OverviewBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly category: string;
}

/** The whole story on a strip: its events one by one, or, where they are many, a profile of how many may have been going on. */
export interface Overview {
  readonly bars: readonly OverviewBar[];
  /** SVG path of the profile's area, or ''. */
  readonly profile: string;
}

/** The view's place on the strip, CSS px. */
export function windowOf(
  { range, store }: Pick<ViewState, 'range' | 'store'>,
  width: number,
): { readonly x0: number; readonly x1: number } {
  const { x } = createScale(fitRange(store?.extent ?? range), width);
  const at = (time: number): number => Math.min(Math.max(x(time), 0), width);
  return { x0: at(range.start), x1: at(range.end) };
}

/** Up to this number of events are drawn one by one; more become a profile of how many may have been going on. */
const ONE_BY_ONE = 120;
const THICK = 2.5;
const EDGE = 4;

/**
 * The whole story on a strip of `width` × `height` CSS px. Few events are small bars in rows; many are a profile in columns
 * 2 px wide, see `Lane.profile`. O(n).
 */
export function layoutOverview(lanes: readonly Lane[], whole: Range, width: number, height: number): Overview {
  const count = lanes.reduce((sum, { total }) => sum + total, 0);
  return count <= ONE_BY_ONE
    ? { bars: bars(lanes, whole, width, height), profile: '' }
    : { bars: [], profile: profile(lanes, whole, width, height) };
}

function bars(lanes: readonly Lane[], whole: Range, width: number, height: number): OverviewBar[] {
  const scale = createScale(whole, width);
  const rows = createRows(count(height), 1);
  return lanes.flatMap((lane) =>
    lane.page(0, ONE_BY_ONE).map(({ event, from, to }): OverviewBar => {
      const x = scale.x(from);
      const barWidth = Math.max(4, scale.x(to) - x);
      const row = rows.take(x, x + barWidth);
      // A strip that is full repeats its last row
      const y = EDGE + (row < 0 ? count(height) - 1 : row) * (THICK + 1.5);
      return { x, y, width: barWidth, height: THICK, category: event.category ?? '' };
    }),
  );
}

const count = (height: number): number => Math.max(1, Math.floor((height - 2 * EDGE) / (THICK + 1.5)));

function profile(lanes: readonly Lane[], whole: Range, width: number, height: number): string {
  const columns = Math.max(1, Math.floor(width / 2));
  const sums = new Float64Array(columns);
  for (const lane of lanes) lane.profile(whole, columns).forEach((value, i) => (sums[i]! += value));
  const most = Math.max(...sums);
  const bottom = height - EDGE;
  const steps = Array.from(sums, (value, i) => {
    // The root keeps a quiet year visible beside a loud day
    const tall = value < 1e-9 ? 0 : Math.max(1.5, Math.sqrt(value / most) * (height - 2 * EDGE));
    return `V${(bottom - tall).toFixed(1)}H${(i + 1) * 2}`;
  });
  return `M0,${bottom}${steps.join('')}V${bottom}Z`;
}
