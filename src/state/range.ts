import type { Range } from '../model/types.ts';

const YEAR = 31_556_952_000;

/** Minimum and maximum width of the view, ms: one millisecond, and sixty billion years. */
export const MIN_RANGE_WIDTH = 1;
export const MAX_RANGE_WIDTH = 60e9 * YEAR;

/** Minimum width of a view as a share of its distance from 1970. It leaves at least 2,000 floating-point numbers within the view. */
const FINEST = 2 ** -42;

/** Space left and right of the story when all of it is shown, as shares of the view; dots and arrows at the edge need it. */
const ROOM_BEFORE = 0.024;
const ROOM_AFTER = 0.045;

/** The view that shows all of `extent` with a little space on both sides. */
export function fitRange(extent: Range): Range {
  const width = (extent.end - extent.start) / (1 - ROOM_BEFORE - ROOM_AFTER);
  return { start: extent.start - width * ROOM_BEFORE, end: extent.end + width * ROOM_AFTER };
}

/** Minimum and maximum width of a view around a time, or around the nearer end of the story if the time is outside it; ms. */
function widthsAt(time: number, { start, end }: Range, whole: Range): readonly [number, number] {
  const near = Math.min(Math.max(time, start), end);
  // Far from 1970, floating-point numbers are more than a millisecond apart
  return [
    Math.max(MIN_RANGE_WIDTH, Math.abs(near) * FINEST),
    Math.min(MAX_RANGE_WIDTH, Math.max((whole.end - whole.start) * 4, MIN_RANGE_WIDTH)),
  ];
}

/**
 * Minimum share of the view that must show part of the story. While zooming it is less than a pixel, so that the time under the pointer
 * stays there; while panning it is enough to be visible.
 */
const LEAST_HELD = 0.0005;
const LEAST_SEEN = 0.03;

/** Distance between neighbouring floating-point numbers, as a share of the narrowest view. */
const ULP_SHARE = 2 ** -9;

/**
 * Limits a range to the minimum and maximum width, and keeps part of the story in it, so that a reader can always find the way
 * back. A range within these limits is returned itself.
 * @param least minimum share of the view that must show part of the story.
 */
export function clampRange(range: Range, extent: Range, least = LEAST_HELD): Range {
  const whole = fitRange(extent);
  const [narrowest, widest] = widthsAt((range.start + range.end) / 2, extent, whole);
  const width = Math.min(widest, Math.max(narrowest, range.end - range.start));
  let { start } = range;
  if (!Number.isFinite(start) || !Number.isFinite(width)) return whole;
  // The middle stays, which avoids a jump when the limit is reached
  if (width !== range.end - range.start) start += (range.end - range.start - width) / 2;
  // At most the whole story, and at least the resolution of floating-point numbers there
  const part = Math.min(Math.max(width * least, narrowest * ULP_SHARE), extent.end - extent.start);
  start = Math.min(Math.max(start, extent.start - width + part), extent.end - part);
  return start === range.start && width === range.end - range.start ? range : { start, end: start + width };
}

/** The range after zooming by `factor` (2 shows half as much). The time `fixed` keeps its place in the view, even at the limits. */
export function zoomRange(range: Range, factor: number, fixed: number, extent: Range): Range {
  const width = range.end - range.start;
  const [narrowest, widest] = widthsAt((range.start + range.end) / 2, extent, fitRange(extent));
  const wanted = Math.min(widest, Math.max(narrowest, width / factor));
  const share = (fixed - range.start) / width;
  const start = fixed - share * wanted;
  return clampRange({ start, end: start + wanted }, extent);
}

/** The range moved by a share of its width; positive goes to later times. */
export function panRange(range: Range, share: number, extent: Range): Range {
  const by = (range.end - range.start) * share;
  return clampRange({ start: range.start + by, end: range.end + by }, extent, LEAST_SEEN);
}

/** The range panned so that it shows part of `from` to `to`, not just at its edge. Returned itself if it already does. */
export function rangeShowing(range: Range, from: number, to: number, extent: Range): Range {
  const width = range.end - range.start;
  const edge = width * 0.04;
  const inside = Math.min(to, range.end) - Math.max(from, range.start);
  if (inside >= Math.min(to - from, edge) && to > range.start && from < range.end) return range;
  const middle = to - from < width ? (from + to) / 2 : from + width / 2 - edge;
  return clampRange({ start: middle - width / 2, end: middle + width / 2 }, extent);
}
