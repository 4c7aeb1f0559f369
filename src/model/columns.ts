import type { TimelineDate } from '../dates/types.ts';
import type { Range, TimelineArticle, TimelineEvent } from './types.ts';

/** The bounds of all events as numbers, in order of time: what layout reads in place of the objects. UTC ms, all finite. */
export interface Columns {
  readonly length: number;
  /** Earliest moment at which the event may have begun; an open start reaches to the edge of the data. */
  readonly from: Float64Array;
  /** Latest moment at which it may have ended, exclusive; an open end reaches to the edge of the data. */
  readonly to: Float64Array;
  /** Largest `to` of the events up to and including this one: never falls, so it can be bisected. */
  readonly reach: Float64Array;
}

const DAY = 86_400_000;

/**
 * Span of the finite bounds of all events and of the articles' publication, or undefined where there is none. A date of which one bound alone is known reaches
 * a day to its open side, so that every event lasts: in columns that end at this span, `from` is before `to`. O(n).
 */
export function extentOf(events: readonly TimelineEvent[], articles: readonly TimelineArticle[]): Range | undefined {
  let start = Infinity;
  let end = -Infinity;
  const reach = (date: TimelineDate): void => {
    const known = [date.start.earliest, date.start.latest, date.end.earliest, date.end.latest].filter(Number.isFinite);
    let low = Math.min(...known);
    let high = Math.max(...known);
    if (low === high) {
      if (date.openStart) low -= DAY;
      else high += DAY;
    }
    start = Math.min(start, low);
    end = Math.max(end, high);
  };
  for (const { date } of events) reach(date);
  for (const { published } of articles) if (published) reach(published);
  return start < end ? { start, end } : undefined;
}

/** Columns of events that are already in order of time; `extent` is the edge to which open ends reach. O(n). */
export function buildColumns(events: readonly TimelineEvent[], extent: Range): Columns {
  const length = events.length;
  const from = new Float64Array(length);
  const to = new Float64Array(length);
  const reach = new Float64Array(length);
  let furthest = -Infinity;
  events.forEach(({ date }, i) => {
    from[i] = Math.max(extent.start, date.start.earliest);
    to[i] = Math.min(extent.end, date.end.latest);
    furthest = Math.max(furthest, to[i]!);
    reach[i] = furthest;
  });
  return { length, from, to, reach };
}
