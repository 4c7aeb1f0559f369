import type { TimelineDate } from './types.ts';

/**
 * When an interval was surely going on: from its latest start to its earliest end, UTC ms. Undefined where no time is certain: its
 * ends are windows that overlap, it is a moment somewhere within its date, or it has gaps. O(1).
 * @param earliest when the date may begin at the earliest, UTC ms; of an open date the edge of the data
 * @param latest when it may end at the latest, likewise
 */
export function certainSpan(
  { kind, start, end, pieces }: TimelineDate,
  earliest: number,
  latest: number,
): readonly [from: number, to: number] | undefined {
  if (kind !== 'interval' || pieces) return undefined;
  const from = start.loose ? Math.min(start.latest, latest) : earliest;
  const to = end.loose ? Math.max(end.earliest, earliest) : latest;
  return from < to ? [from, to] : undefined;
}
