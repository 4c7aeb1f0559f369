import { DAY_MS } from '../dates/calendar.ts';
import type { Range } from '../model/types.ts';
import type { ZoneClock } from '../model/zone-clock.ts';
import { intervalText, momentsOf } from './range-text.ts';

/** A range as it is announced: in days if it is two days or longer, else in minutes; without a zone if there is no clock. */
export function rangeSummary(range: Range, clock?: ZoneClock): string {
  if (range.end - range.start >= 2 * DAY_MS) return intervalText(range);
  const moments = clock && momentsOf(range, clock);
  const text = moments ? intervalText(moments, 'Z') : intervalText(range, '');
  return text.replace(/(T\d\d:\d\d):\d\d(\.\d+)?/g, '$1');
}
