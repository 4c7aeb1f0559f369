import type { TimelineDate } from '../dates/types.ts';
import type { Range } from '../model/types.ts';
import { fitRange } from '../state/range.ts';
import type { ViewState } from '../state/view-state.ts';
import type { Lane } from '../store/lane.ts';
import { isDense, MAX_BARS } from './density.ts';
import { markKindOf } from './marks/kinds.ts';
import { createRows } from './rows.ts';
import { createScale, type Scale } from './scale.ts';

/** A small bar of the overview, over all the time in which an event may have happened. CSS px. */
export interface OverviewBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly category: string;
  /** The stretches in which the event was certainly going on; the whole bar if it is a dot. CSS px, in order. */
  readonly certain: readonly (readonly [x0: number, x1: number])[];
}

/** The whole story on a strip. Plain data of the scene. */
export interface Overview {
  /** A bar for each event if there are few; for many see `layoutSkyline`. */
  readonly bars: readonly OverviewBar[];
}

/** The overview of an empty story. */
export const NO_OVERVIEW: Overview = { bars: [] };

/** Left and right end of the range in view on the strip, CSS px. O(1). */
export function windowOf(
  { range, store }: Pick<ViewState, 'range' | 'store'>,
  width: number,
): { readonly x0: number; readonly x1: number } {
  const { x } = createScale(fitRange(store?.extent ?? range), width);
  const clamped = (time: number): number => Math.min(Math.max(x(time), 0), width);
  return { x0: clamped(range.start), x1: clamped(range.end) };
}

/** Height and minimum width of a bar, CSS px. */
const BAR_HEIGHT = 2.5;
const LEAST_BAR_WIDTH = 4;
/** Distance of two rows of bars from top to top, CSS px. */
const ROW_HEIGHT = BAR_HEIGHT + 1.5;
/** Space above and below, CSS px. */
const EDGE = 4;

/**
 * The whole story on a strip of `width` × `height` CSS px. Few events are bars in rows, each in two layers: possible
 * time and certain time. For many events it is empty, because the first picture does not wait for them. O(1).
 */
export function layoutOverview(lanes: readonly Lane[], whole: Range, width: number, height: number): Overview {
  return isDense(lanes) ? NO_OVERVIEW : { bars: layoutBars(lanes, whole, width, height) };
}

function layoutBars(lanes: readonly Lane[], whole: Range, width: number, height: number): OverviewBar[] {
  const scale = createScale(whole, width);
  const rowCount = Math.max(1, Math.floor((height - 2 * EDGE) / ROW_HEIGHT));
  const rows = createRows(rowCount, 1);
  return lanes.flatMap((lane) =>
    lane.page(0, MAX_BARS).map(({ event, from, to }): OverviewBar => {
      const x = scale.x(from);
      const barWidth = Math.max(LEAST_BAR_WIDTH, scale.x(to) - x);
      const row = rows.take(x, x + barWidth);
      // If all rows are full, bars overlap in the last one
      const y = EDGE + (row < 0 ? rowCount - 1 : row) * ROW_HEIGHT;
      const certain = certainParts(event.date, from, to, scale, x + barWidth);
      return { x, y, width: barWidth, height: BAR_HEIGHT, category: event.category ?? '', certain };
    }),
  );
}

/** The parts of a bar that are drawn solid: see the kinds of marks. @param right where the bar ends, CSS px. */
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
