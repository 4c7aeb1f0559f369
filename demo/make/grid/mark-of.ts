import { DAY_MS, type TimelineDate } from 'cited-timeline/core';

/**
 * CSS classes of the mark under a date cell, which looks like the one on the timeline. A day or moment is a dot, a time
 * within which something happened a pale bar, a duration a solid bar. Open and approximate ends fade, and uncertain
 * dates are dashed.
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
