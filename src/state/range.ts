import type { Range } from '../model/types.ts';

const YEAR = 31_556_952_000;

/** Narrowest and widest view, ms: one millisecond, and sixty billion years. */
export const NARROWEST = 1;
export const WIDEST = 60e9 * YEAR;

/** Least width of a view as a share of its distance from 1970: numbers there part it into two thousand steps or more, half a pixel each. */
const FINEST = 2 ** -42;

/** Room left and right of the story when all of it is shown, as shares of the view: dots and arrows at the edge need it. */
const ROOM_BEFORE = 0.024;
const ROOM_AFTER = 0.045;

/** The view in which all of `extent` is seen with a little room on both sides. */
export function fitRange(extent: Range): Range {
  const width = (extent.end - extent.start) / (1 - ROOM_BEFORE - ROOM_AFTER);
  return { start: extent.start - width * ROOM_BEFORE, end: extent.end + width * ROOM_AFTER };
}

/** Narrowest and widest view about a moment, or about the place in the story next to it; ms. */
function widthsAt(at: number, { start, end }: Range, whole: Range): readonly [number, number] {
  const near = Math.min(Math.max(at, start), end);
  // Far from 1970 numbers lie further apart than a millisecond: no closer than they can tell apart smoothly
  return [
    Math.max(NARROWEST, Math.abs(near) * FINEST),
    Math.min(WIDEST, Math.max((whole.end - whole.start) * 4, NARROWEST)),
  ];
}

/** So much of the view at least is the story's, as a share of it: where a pointer holds a moment less than its own px; else enough to see what is there. */
const TOUCHING = 0.0005;
const SEEN = 0.03;

/** So much of the narrowest view are neighbouring numbers apart at most. */
const APART = 2 ** -9;

/**
 * Keeps a range between the narrowest and the widest view, and some of the story in it, so that a reader can neither be trapped nor
 * get lost. A range that obeys is returned as it is.
 * @param seen the least share of the view that is the story's.
 */
export function clampRange(range: Range, extent: Range, seen = TOUCHING): Range {
  const whole = fitRange(extent);
  const [narrowest, widest] = widthsAt((range.start + range.end) / 2, extent, whole);
  const width = Math.min(widest, Math.max(narrowest, range.end - range.start));
  let { start } = range;
  if (!Number.isFinite(start) || !Number.isFinite(width)) return whole;
  // Changed about its middle, so that the limit is reached without a jump
  if (width !== range.end - range.start) start += (range.end - range.start - width) / 2;
  // Of a story that is shorter than that, all; and more than numbers so far from 1970 are apart
  const least = Math.min(Math.max(width * seen, narrowest * APART), extent.end - extent.start);
  start = Math.min(Math.max(start, extent.start - width + least), extent.end - least);
  return start === range.start && width === range.end - range.start ? range : { start, end: start + width };
}

/** The range seen after zooming by `factor` (2 shows half as much) with the moment `at` staying where it is, at the limits too. */
export function zoomRange(range: Range, factor: number, at: number, extent: Range): Range {
  const width = range.end - range.start;
  const [narrowest, widest] = widthsAt((range.start + range.end) / 2, extent, fitRange(extent));
  const wanted = Math.min(widest, Math.max(narrowest, width / factor));
  const share = (at - range.start) / width;
  const start = at - share * wanted;
  return clampRange({ start, end: start + wanted }, extent);
}

/** The range moved by a share of its width; positive goes to later times. */
export function panRange(range: Range, share: number, extent: Range): Range {
  const by = (range.end - range.start) * share;
  return clampRange({ start: range.start + by, end: range.end + by }, extent, SEEN);
}

/** The range moved, not scaled, so that some of `from` to `to` is well inside; as it is where that already holds. */
export function rangeShowing(range: Range, from: number, to: number, extent: Range): Range {
  const width = range.end - range.start;
  const edge = width * 0.04;
  const inside = Math.min(to, range.end) - Math.max(from, range.start);
  if (inside >= Math.min(to - from, edge) && to > range.start && from < range.end) return range;
  const middle = to - from < width ? (from + to) / 2 : from + width / 2 - edge;
  return clampRange({ start: middle - width / 2, end: middle + width / 2 }, extent);
}
