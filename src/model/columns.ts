import { DAY_MS } from '../dates/calendar.ts';
import type { TimelineDate } from '../dates/types.ts';
import type { Mutable, Range, TimelineEvent } from './types.ts';

/** The bounds of all events as numbers, in order of time, which a store reads instead of the objects. UTC ms, all finite. */
export interface Columns {
  readonly length: number;
  /** Earliest start of each event; the start of the extent if the event has an open start. */
  readonly from: Float64Array;
  /** Latest end of each event, exclusive; the end of the extent if the event has an open end. */
  readonly to: Float64Array;
}

/**
 * The extent of all finite bounds of the events and of the articles' publication dates; undefined if no bound is finite. A date with
 * only one finite bound extends one day beyond it on its open side, which ensures `from < to` in the columns for this extent. O(n).
 */
export function extentOf(
  events: readonly TimelineEvent[],
  articles: readonly { readonly published?: TimelineDate | undefined }[],
): Range | undefined {
  const extent: Mutable<Range> = { start: Infinity, end: -Infinity };
  for (const { date } of events) widen(extent, date);
  for (const { published } of articles) if (published) widen(extent, published);
  return extent.start < extent.end ? extent : undefined;
}

const finiteOr = (time: number, otherwise: number): number => (Number.isFinite(time) ? time : otherwise);

/** The finite bounds by which a date widens an extent; undefined if it has none. O(1). */
export function boundsOfDate(date: TimelineDate): Range | undefined {
  const bounds: Mutable<Range> = { start: Infinity, end: -Infinity };
  widen(bounds, date);
  return bounds.start < bounds.end ? bounds : undefined;
}

/** Widens an extent by the finite bounds of a date. */
function widen(extent: Mutable<Range>, { start, end, openStart }: TimelineDate): void {
  const { earliest, latest } = start;
  let low = Math.min(finiteOr(earliest, Infinity), finiteOr(latest, Infinity));
  let high = Math.max(finiteOr(earliest, -Infinity), finiteOr(latest, -Infinity));
  if (start !== end) {
    low = Math.min(low, finiteOr(end.earliest, Infinity), finiteOr(end.latest, Infinity));
    high = Math.max(high, finiteOr(end.earliest, -Infinity), finiteOr(end.latest, -Infinity));
  }
  if (low === high) {
    if (openStart) low -= DAY_MS;
    else high += DAY_MS;
  }
  if (low < extent.start) extent.start = low;
  if (high > extent.end) extent.end = high;
}

/** The columns of events, which must be in order of time. Open ends extend to the bounds of `extent`. O(n). */
export function buildColumns(events: readonly TimelineEvent[], extent: Range): Columns {
  const length = events.length;
  const from = new Float64Array(length);
  const to = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const { start, end } = events[i]!.date;
    from[i] = Math.max(extent.start, start.earliest);
    to[i] = Math.min(extent.end, end.latest);
  }
  return { length, from, to };
}
