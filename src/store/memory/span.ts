import { bisector } from 'd3';
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
  const event = shown[Math.max(0, position)];
  if (!event || level === 'event' || level === 'article') return undefined;
  const date = level === 'story' ? undefined : parseValidDate(unitText(from[event.index]!, level));
  const [start, end] = date ? [date.start.earliest, date.end.latest] : [extent.start, extent.end];
  const beginnings = bisector((other: TimelineEvent) => from[other.index]!);
  const lo = beginnings.left(shown, start);
  const hi = beginnings.left(shown, end);
  const span = { level, date, start, end, lo, hi };
  // To look at the articles is some times faster than to look at their citations, and the whole story is asked for with the first picture
  if (hi - lo === events.length) return { ...span, articles: all.filter(({ events }) => events.length > 0).length };
  const articles = new Set<unknown>();
  for (let i = lo; i < hi; i++) for (const { article } of shown[i]!.citations) articles.add(article);
  return { ...span, articles: articles.size };
}
