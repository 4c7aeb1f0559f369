import { DAY_MS } from '../dates/calendar.ts';
import { padded, unitText } from '../dates/edtf/edtf-text.ts';
import type { TimelineDate } from '../dates/types.ts';
import type { Range } from '../model/types.ts';
import { isMoments, toWallClockDate } from '../model/wall-clock-date.ts';
import type { ZoneClock } from '../model/zone-clock.ts';

/** A day as EDTF, with its time to the millisecond if `zone` (`Z` or '') is given. A year of more than four digits is written alone, with a `Y`. */
function momentText(time: number, zone: string | undefined, last = false): string {
  const date = unitText(time, 'day');
  if (zone === undefined || date.startsWith('Y')) return date;
  const ms = Math.floor(time - Math.floor(time / DAY_MS) * DAY_MS);
  const clock = `${padded(Math.floor(ms / 3_600_000))}:${padded(Math.floor(ms / 60_000) % 60)}:${padded(Math.floor(ms / 1000) % 60)}`;
  // The end always has milliseconds, because without them it would include its whole second
  return `${date}T${clock}${last || ms % 1000 ? `.${padded(ms % 1000, 3)}` : ''}${zone}`;
}

/** A range as an EDTF interval, whose end is the last unit in the range. */
export const intervalText = ({ start, end }: Range, zone?: string): string =>
  `${momentText(start, zone)}/${momentText(end - 1, zone, true)}`;

/** Ranges at least this wide are written in days, ms. */
const TO_DAY = 60 * DAY_MS;

/** Whether a range is written in days: it has 60 days or more, or consists of whole days of an axis with a clock. */
const inDays = ({ start, end }: Range, clock: ZoneClock | undefined): boolean =>
  end - start >= TO_DAY || (clock !== undefined && start % DAY_MS === 0 && end % DAY_MS === 0);

/** The moments at which the clock shows a range; undefined if the clock skipped one of its ends. */
export function momentsOf(range: Range, clock: ZoneClock): Range | undefined {
  const moments = clock.momentRange(range);
  const { start, end } = clock.wallRange(moments);
  return Math.abs(start - range.start) < 1 && Math.abs(end - range.end) < 1 ? moments : undefined;
}

/**
 * A range of the axis as an EDTF interval. 60 days or more, and whole days, are written as days. Anything else is written to the
 * millisecond, as moments with a `Z`; or without a `Z` if it begins or ends in an hour that the clock skipped. Without a clock, the axis
 * shows UTC.
 */
export function rangeText(range: Range, clock?: ZoneClock): string {
  if (inDays(range, clock)) return intervalText(range);
  const moments = clock ? momentsOf(range, clock) : range;
  return moments ? intervalText(moments, 'Z') : intervalText(range, '');
}

/** The same days, or the same moments, of a range on the axis of another clock. */
export function movedRange(range: Range, from: ZoneClock | undefined, to: ZoneClock | undefined): Range {
  return from && to && !inDays(range, from) ? to.wallRange(from.momentRange(range)) : range;
}

/**
 * The range of the axis that a date spans. An open end extends to the edge of the story; undefined if the range would be empty. Moments
 * are placed by the clock; everything else is axis time already.
 */
export function rangeOfDate(date: TimelineDate, extent: Range, clock?: ZoneClock): Range | undefined {
  if (clock && isMoments(date)) return clock.wallRange({ start: date.start.earliest, end: date.end.latest });
  const { start, end } = clock ? toWallClockDate(date, clock) : date;
  const from = Number.isFinite(start.earliest) ? start.earliest : Math.min(extent.start, end.latest);
  const to = Number.isFinite(end.latest) ? end.latest : Math.max(extent.end, start.earliest);
  return from < to ? { start: from, end: to } : undefined;
}
