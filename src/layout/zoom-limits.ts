/** A range of time in UTC ms, `start` < `end`. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

/** How narrow and how wide a view may be, in ms. */
export interface ZoomLimits {
  readonly min: number;
  readonly max: number;
}

/** From one millisecond to sixty billion years (of 365.2425 days). */
export const ZOOM_LIMITS: ZoomLimits = { min: 1, max: 60e9 * 365.2425 * 864e5 };

/** A double tells about 2⁵² steps up to a time; a view keeps at least 2¹⁰ of them, so that marks and panning do not jerk. */
const FINEST = 2 ** -42;

/**
 * Keeps a view where a reader is neither trapped nor lost: its width within `limits` (widened or narrowed about its middle; far from
 * 1970 no narrower than doubles can tell), and its place such that it never goes further from the data than to touch them: the extent
 * padded by one view's width on each side. A range that is no range (not finite, or end before start) becomes the extent.
 * Returns `range` itself where it already is within all this. Pure, O(1).
 *
 * @param extent of the data; may be a single moment (start = end), must be finite.
 */
export function clampRange<Range extends TimeRange>(
  range: Range,
  limits: ZoomLimits,
  extent: TimeRange,
): Range | TimeRange {
  const sound = Number.isFinite(range.end - range.start) && range.start <= range.end;
  const { start, end } = sound ? range : extent;
  const far = Math.max(Math.abs(extent.start), Math.abs(extent.end));
  const width = Math.min(limits.max, Math.max(limits.min, far * FINEST, end - start));
  const wanted = width === end - start ? start : (start + end - width) / 2;
  const first = Math.min(extent.end, Math.max(extent.start - width, wanted));
  return sound && first === start && width === end - start ? range : { start: first, end: first + width };
}
