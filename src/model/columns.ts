import { DAY_MS } from '../dates/calendar.ts';
import { STEP } from '../file/limits.ts';
import type { Steps } from '../file/steps.ts';
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

/** The extent of a timeline, and its columns. */
export interface Spread {
  /** All finite bounds of the events and of the articles' publication dates; `otherwise` if no bound is finite. */
  readonly extent: Range;
  readonly columns: Columns;
}

/**
 * Extent and columns of events, which must be in order of time, in steps of a millisecond or two. A date with only one finite bound
 * extends one day beyond it on its open side, which ensures `from < to` in the columns. Open ends extend to the bounds of the
 * extent. Always yields 1. O(n).
 * @param publishedOf the date of an article's publication on the axis.
 */
export function* spreadSteps<Article>(
  events: readonly TimelineEvent[],
  articles: readonly Article[],
  publishedOf: (article: Article) => TimelineDate | undefined,
  otherwise: Range,
): Steps<Spread> {
  const found: Mutable<Range> = { start: Infinity, end: -Infinity };
  const { length } = events;
  const from = new Float64Array(length);
  const to = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    if (i % STEP === 0) yield 1;
    const { date } = events[i]!;
    widen(found, date);
    from[i] = date.start.earliest;
    to[i] = date.end.latest;
  }
  for (let i = 0; i < articles.length; i++) {
    if (i % STEP === 0) yield 1;
    const published = publishedOf(articles[i]!);
    if (published) widen(found, published);
  }
  const extent = found.start < found.end ? found : otherwise;
  for (let i = 0; i < length; i++) {
    if (i % (100 * STEP) === 0) yield 1;
    from[i] = Math.max(extent.start, from[i]!);
    to[i] = Math.min(extent.end, to[i]!);
  }
  return { extent, columns: { length, from, to } };
}

/** The finite bounds by which a date widens an extent; undefined if it has none. O(1). */
export function boundsOfDate(date: TimelineDate): Range | undefined {
  const bounds: Mutable<Range> = { start: Infinity, end: -Infinity };
  widen(bounds, date);
  return bounds.start < bounds.end ? bounds : undefined;
}

/** Widens an extent by the finite bounds of a date. */
function widen(extent: Mutable<Range>, { start, end, openStart }: TimelineDate): void {
  let low = Infinity;
  let high = -Infinity;
  // Both ends of an instant are one window
  for (let window = start; ; window = end) {
    const { earliest, latest } = window;
    if (earliest < low && earliest > -Infinity) low = earliest;
    if (latest < low && latest > -Infinity) low = latest;
    if (earliest > high && earliest < Infinity) high = earliest;
    if (latest > high && latest < Infinity) high = latest;
    if (window === end) break;
  }
  if (low === high) {
    if (openStart) low -= DAY_MS;
    else high += DAY_MS;
  }
  if (low < extent.start) extent.start = low;
  if (high > extent.end) extent.end = high;
}
