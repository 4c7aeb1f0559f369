import { civilFromDays, DAY_MS } from '../dates/calendar.ts';
import type { TimelineDate } from '../dates/types.ts';
import type { Range } from '../model/types.ts';

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** A moment as EDTF, exact to the day or to the millisecond. Years beyond four digits get a `Y` and stand alone. */
function momentText(time: number, toDay: boolean, last = false): string {
  const days = Math.floor(time / DAY_MS);
  const { year, month, day } = civilFromDays(days);
  if (Math.abs(year) > 9999) return `Y${year}`;
  const date = `${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}-${pad(month)}-${pad(day)}`;
  if (toDay) return date;
  const ms = Math.floor(time - days * DAY_MS);
  const clock = `${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}:${pad(Math.floor(ms / 1000) % 60)}`;
  // Of the last moment always: without it all of its second would be in the range
  return `${date}T${clock}${last || ms % 1000 ? `.${pad(ms % 1000, 3)}` : ''}Z`;
}

/** Views at least this wide are written to the day. */
const TO_DAY = 60 * DAY_MS;

/** A range of time as an EDTF interval: to the day where it is at least `wide` ms wide, else to the millisecond. */
export function rangeText({ start, end }: Range, wide = TO_DAY): string {
  const toDay = end - start >= wide;
  // The end of an interval is the last unit in it
  return `${momentText(start, toDay)}/${momentText(end - 1, toDay, true)}`;
}

/** A range as it is told: to the day where it is two days wide or more, else to the minute. */
export const rangeSummary = (range: Range): string => rangeText(range, 2 * DAY_MS).replace(/:\d\d(\.\d+)?Z/g, 'Z');

/** The range that a date spans, with open ends at the edge of the story; undefined where nothing is left. */
export function rangeOfDate({ start, end }: TimelineDate, extent: Range): Range | undefined {
  const from = Number.isFinite(start.earliest) ? start.earliest : Math.min(extent.start, end.latest);
  const to = Number.isFinite(end.latest) ? end.latest : Math.max(extent.end, start.earliest);
  return from < to ? { start: from, end: to } : undefined;
}
