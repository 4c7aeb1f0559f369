import { DAY_MS, type TimelineDate } from 'cited-timeline/core';

/**
 * CSS classes of the mark under a date cell, which has the look of the one on the timeline: a day or a moment is a dot, a time within
 * which something happened a pale bar, what lasted a solid one; ends that are open, or "about", fade, and what is in doubt is dashed.
 */
export function markOf({ kind, start, end, pieces, approximate, uncertain, openStart, openEnd }: TimelineDate): string {
  const isDot = kind === 'instant' && !pieces && !start.loose && start.latest - start.earliest <= DAY_MS;
  const from = start.loose ? start.latest : start.earliest;
  const to = end.loose ? end.earliest : end.latest;
  const isCertain = isDot ? !approximate && !uncertain : kind === 'interval' && (pieces !== undefined || from < to);
  return [
    'mark',
    isDot ? 'dot' : 'bar',
    isCertain ? 'solid' : 'pale',
    uncertain && 'dashed',
    (start.approximate || openStart) && 'fade-start',
    (end.approximate || openEnd) && 'fade-end',
  ]
    .filter(Boolean)
    .join(' ');
}
