import { unitText } from '../dates/edtf/edtf-text.ts';
import { parseValidDate } from '../dates/parse-valid-date.ts';
import type { TimelineDate } from '../dates/types.ts';

/**
 * A date that includes all possible moments of the given dates: the one that spans all others, or else one UTC day from the earliest to
 * the latest (`[2024-11-22..2024-11-28]`). Undefined if the dates together have no bound. O(dates).
 */
export function hullOf(dates: readonly TimelineDate[]): TimelineDate | undefined {
  let [earliest, latest] = [Infinity, -Infinity];
  for (const { start, end } of dates)
    [earliest, latest] = [Math.min(earliest, start.earliest), Math.max(latest, end.latest)];
  const widest = dates.find(({ start, end }) => start.earliest === earliest && end.latest === latest);
  if (widest) return widest;
  const first = earliest === -Infinity ? '' : unitText(earliest, 'day');
  const last = latest === Infinity ? '' : unitText(latest - 1, 'day');
  return parseValidDate(first === last ? first : `[${first}..${last}]`);
}
