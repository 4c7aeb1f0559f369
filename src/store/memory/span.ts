import { unitText } from '../../dates/edtf/edtf-text.ts';
import { parseValidDate } from '../../dates/parse-valid-date.ts';
import type { Timeline } from '../../model/timeline.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { Level, Span } from '../span.ts';

/**
 * The span of a level around the event at a position of `shown`, which is in order of time: see `Selection.span`. Units are those of
 * UTC, as on the axis. O(events in the span).
 */
export function spanAt(
  { columns: { from }, extent, articles: all, events }: Timeline,
  shown: readonly TimelineEvent[],
  position: number,
  level: Level,
): Span | undefined {
  let lo = Math.max(0, position);
  const event = shown[lo];
  if (!event || level === 'event' || level === 'article') return undefined;
  const date = level === 'story' ? undefined : parseValidDate(unitText(from[event.index]!, level));
  const [start, end] = date ? [date.start.earliest, date.end.latest] : [extent.start, extent.end];
  const isInSpan = (index: number): boolean => {
    const other = shown[index];
    return other !== undefined && (!date || (from[other.index]! >= start && from[other.index]! < end));
  };
  let hi = lo + 1;
  while (isInSpan(lo - 1)) lo--;
  while (isInSpan(hi)) hi++;
  const span = { level, date, start, end, lo, hi };
  // To look at the articles is some times faster than to look at their citations, and the whole story is asked for with the first picture
  if (hi - lo === events.length) return { ...span, articles: all.filter(({ events }) => events.length > 0).length };
  const articles = new Set<unknown>();
  for (let i = lo; i < hi; i++) for (const { article } of shown[i]!.citations) articles.add(article);
  return { ...span, articles: articles.size };
}
