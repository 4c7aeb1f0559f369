import type { Range } from '../model/types.ts';

const YEAR = 31_556_952_000;

/** Narrowest and widest view, ms: one millisecond, and sixty billion years. */
export const NARROWEST = 1;
export const WIDEST = 60e9 * YEAR;

/** Least width of a view as a share of its distance from 1970, so that floating-point numbers divide it into 2,000 steps or more. */
const FINEST = 2 ** -42;

/** Room left and right of the story when all of it is shown, as shares of the view: dots and arrows at the edge need it. */
const ROOM_BEFORE = 0.024;
const ROOM_AFTER = 0.045;

/** The view in which all of `extent` is seen with a little room on both sides. */
export function fitRange(extent: Range): Range {
  const width = (extent.end - extent.start) / (1 - ROOM_BEFORE - ROOM_AFTER);
  return { start: extent.start - width * ROOM_BEFORE, end: extent.end + width * ROOM_AFTER };
}

/** Narrowest and widest view about a time, or about the end of the story that is nearer to it; ms. */
function widthsAt(time: number, { start, end }: Range, whole: Range): readonly [number, number] {
  const near = Math.min(Math.max(time, start), end);
  // Far from 1970, floating-point numbers are more than a millisecond apart
  return [
    Math.max(NARROWEST, Math.abs(near) * FINEST),
    Math.min(WIDEST, Math.max((whole.end - whole.start) * 4, NARROWEST)),
  ];
}

/** Least part of the view that shows the story, as a share: under a pointer less than a pixel, so that what it holds stays; else enough to be seen. */
const LEAST_HELD = 0.0005;
const LEAST_SEEN = 0.03;

/** Distance of neighbouring floating-point numbers, as a share of the narrowest view. */
const ULP_SHARE = 2 ** -9;

/**
 * Keeps a range between the narrowest and the widest view, and some of the story in it, so that a reader can always find the way
 * back. A range that is within these limits is returned as it is.
 * @param least the least share of the view that shows the story.
 */
export function clampRange(range: Range, extent: Range, least = LEAST_HELD): Range {
  const whole = fitRange(extent);
  const [narrowest, widest] = widthsAt((range.start + range.end) / 2, extent, whole);
  const width = Math.min(widest, Math.max(narrowest, range.end - range.start));
  let { start } = range;
  if (!Number.isFinite(start) || !Number.isFinite(width)) return whole;
  // Changed about its middle, so that the limit is reached without a jump
  if (width !== range.end - range.start) start += (range.end - range.start - width) / 2;
  // At most the whole story, and at least what floating-point numbers can tell apart there
  const part = Math.min(Math.max(width * least, narrowest * ULP_SHARE), extent.end - extent.start);
  start = Math.min(Math.max(start, extent.start - width + part), extent.end - part);
  return start === range.start && width === range.end - range.start ? range : { start, end: start + width };
}

/** The range after zooming by `factor` (2 shows half as much); the time `fixed` stays where it is in the view, at the limits too. */
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

/** The range moved, not scaled, so that it shows some of `from` to `to`, not at its edge; unchanged where it does already. */
export function rangeShowing(range: Range, from: number, to: number, extent: Range): Range {
  const width = range.end - range.start;
  const edge = width * 0.04;
  const inside = Math.min(to, range.end) - Math.max(from, range.start);
  if (inside >= Math.min(to - from, edge) && to > range.start && from < range.end) return range;
  const middle = to - from < width ? (from + to) / 2 : from + width / 2 - edge;
  return clampRange({ start: middle - width / 2, end: middle + width / 2 }, extent);
}
