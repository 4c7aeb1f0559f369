import { DAY_MS } from '../../dates/calendar.ts';
import { firstKnown } from '../../evidence/first-known.ts';
import type { TimelineEvent } from '../../model/types.ts';
import type { ZoneClock } from '../../model/zone-clock.ts';

/** When an event was first reported, in ms on the axis: the middle of the possible time. */
export function firstReport({ citations }: TimelineEvent, clock: ZoneClock | undefined): number | undefined {
  const known = firstKnown(citations);
  if (!known || !Number.isFinite(known.latest - known.earliest)) return undefined;
  const middle = (known.earliest + known.latest) / 2;
  // A calendar date is the same date on the axis of every time zone
  return clock && known.latest - known.earliest < DAY_MS ? clock.wallTime(middle) : middle;
}
