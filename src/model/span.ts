import { unitText } from '../dates/edtf-text.ts';
import { parseDate } from '../dates/parse-date.ts';
import type { TimelineDate } from '../dates/types.ts';
import type { Timeline } from './timeline.ts';
import type { TimelineEvent } from './types.ts';

/** The levels between which the keyboard moves, from the whole story down to the articles behind one event. */
export const LEVELS = ['story', 'year', 'month', 'event', 'article'] as const;
export type Level = (typeof LEVELS)[number];

/** A stretch of the story at one of the upper levels: the shown events that may have begun in one unit of time. */
export interface Span {
  readonly level: Level;
  /** The unit; undefined stands for the whole story. */
  readonly date: TimelineDate | undefined;
  /** Bounds of the unit in UTC ms, `start < end`. */
  readonly start: number;
  readonly end: number;
  /** Places `lo` to `hi - 1` among the shown events. */
  readonly lo: number;
  readonly hi: number;
  /** Number of different articles that these events cite. */
  readonly articles: number;
}

/** The span last asked for of some shown events: a frame asks for the same one again and again. */
const kept = new WeakMap<readonly TimelineEvent[], Span>();

/**
 * The span of a level around the event at place `at` of `shown`, which is in order of time; undefined at the levels of events
 * and articles, and where nothing is shown. Units are those of UTC, as on the axis. O(events in the
 * span), and O(1) when asked again.
 */
export function spanAt(
  { columns: { from }, extent }: Timeline,
  shown: readonly TimelineEvent[],
  at: number,
  level: Level,
): Span | undefined {
  let lo = Math.max(0, at);
  const event = shown[lo];
  if (!event || level === 'event' || level === 'article') return undefined;
  const before = kept.get(shown);
  if (before?.level === level && before.lo <= lo && lo < before.hi) return before;
  const parsed = level === 'story' ? undefined : parseDate(unitText(from[event.index]!, level));
  const date = parsed && 'date' in parsed ? parsed.date : undefined;
  const [start, end] = date ? [date.start.earliest, date.end.latest] : [extent.start, extent.end];
  const inside = (place: number): boolean => {
    const other = shown[place];
    return other !== undefined && (!date || (from[other.index]! >= start && from[other.index]! < end));
  };
  let hi = lo + 1;
  while (inside(lo - 1)) lo--;
  while (inside(hi)) hi++;
  const articles = new Set<unknown>();
  for (let i = lo; i < hi; i++) for (const { article } of shown[i]!.citations) articles.add(article);
  const span = { level, date, start, end, lo, hi, articles: articles.size };
  kept.set(shown, span);
  return span;
}
