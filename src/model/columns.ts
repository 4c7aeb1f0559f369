import { DAY_MS } from '../dates/calendar.ts';
import type { TimelineDate } from '../dates/types.ts';
import type { Mutable, Range, TimelineEvent } from './types.ts';

/** The bounds of all events as numbers, in order of time: what a store reads in place of the objects. UTC ms, all finite. */
export interface Columns {
  readonly length: number;
  /** Earliest moment at which the event may have begun; an open start reaches to the edge of the data. */
  readonly from: Float64Array;
  /** Latest moment at which it may have ended, exclusive; an open end reaches to the edge of the data. */
  readonly to: Float64Array;
}

/**
 * Span of the finite bounds of all events and of the articles' publication, or undefined where there is none. A date of which one bound alone is known reaches
 * a day to its open side, so that every event lasts: in columns that end at this span, `from` is before `to`. O(n).
 */
export function extentOf(
  events: readonly TimelineEvent[],
  articles: readonly { readonly published?: TimelineDate | undefined }[],
): Range | undefined {
  const span: Mutable<Range> = { start: Infinity, end: -Infinity };
  for (const { date } of events) widen(span, date);
  for (const { published } of articles) if (published) widen(span, published);
  return span.start < span.end ? span : undefined;
}

const finite = (time: number, otherwise: number): number => (Number.isFinite(time) ? time : otherwise);

function widen(span: Mutable<Range>, { start, end, openStart }: TimelineDate): void {
  const { earliest, latest } = start;
  let low = Math.min(finite(earliest, Infinity), finite(latest, Infinity));
  let high = Math.max(finite(earliest, -Infinity), finite(latest, -Infinity));
  if (start !== end) {
    low = Math.min(low, finite(end.earliest, Infinity), finite(end.latest, Infinity));
    high = Math.max(high, finite(end.earliest, -Infinity), finite(end.latest, -Infinity));
  }
  if (low === high) {
    if (openStart) low -= DAY_MS;
    else high += DAY_MS;
  }
  if (low < span.start) span.start = low;
  if (high > span.end) span.end = high;
}

/** Columns of events that are already in order of time; `extent` is the edge to which open ends reach. O(n). */
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
