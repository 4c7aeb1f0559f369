import { unitText } from '../../dates/edtf/edtf-text.ts';
import { parseValidDate } from '../../dates/parse-valid-date.ts';
import type { Timeline } from '../../model/timeline.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { Level, Span } from '../span.ts';

/**
 * The span of a level around the event at place `at` of `shown`, which is in order of time; undefined at the levels of events
 * and articles, and where nothing is shown. Units are those of UTC, as on the axis. O(events in the span).
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
  const date = level === 'story' ? undefined : parseValidDate(unitText(from[event.index]!, level));
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
  return { level, date, start, end, lo, hi, articles: articles.size };
}
