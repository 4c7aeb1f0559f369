import { DAY_MS, daysFromCivil, daysInMonth } from '../../dates/calendar.ts';
import { dayText, padded } from '../../dates/edtf/edtf-text.ts';
import { parseDate } from '../../dates/parse-date.ts';
import type { Properties, Property } from './properties.ts';
import type { ZoneOffset, Zones } from './zones.ts';

/** A day, or a time of day. */
interface CalendarTime {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Seconds since midnight; undefined for a whole day. */
  readonly clock: number | undefined;
  /**
   * Offset of the clocks that show the time. Undefined for a floating time, which is the same clock time everywhere.
   */
  readonly offset: ZoneOffset | undefined;
  /** The name of a time zone that is not known; the time is then read as floating. */
  readonly unknownZone?: string;
}

/** The time of an event in EDTF, or why it cannot be determined. */
export type EventTime =
  | { readonly edtf: string; readonly unknownZones: readonly string[] }
  | { readonly why: string; readonly raw: string };

const DAY = DAY_MS / 1000;
const utc: ZoneOffset = () => 0;

/**
 * Reads DTSTART, and DTEND or DURATION. A DTEND that is a day is the day after the last one, as iCalendar defines it.
 */
export function timeOf(properties: Properties, zones: Zones): EventTime {
  const starts = properties.get('DTSTART') ?? [];
  const [from] = starts;
  if (!from)
    return { why: 'This event has no DTSTART: write when it begins, such as DTSTART;VALUE=DATE:20241129.', raw: '' };
  if (starts.length > 1)
    return {
      why: 'This event has more than one DTSTART: write one, and its end as DTEND.',
      raw: starts.map(({ written }) => written).join(', '),
    };
  const start = calendarTime(from, zones);
  if (!start) return unreadable('DTSTART', from);
  const [until] = properties.get('DTEND') ?? [];
  const [duration] = properties.get('DURATION') ?? [];
  if (until) {
    const end = calendarTime(until, zones);
    if (!end) return unreadable('DTEND', until);
    const [first, last] = isWholeDays(start, end) ? [dayOnly(start), dayOnly(end)] : [start, end];
    return between(first, lastOf(first, last), `${from.written} – ${until.written}`);
  }
  if (!duration) return between(start, start, from.written);
  const end = endAfter(start, duration.written);
  if (end) return between(start, end, `${from.written}, ${duration.written}`);
  const why = 'The DURATION of this event cannot be read: write it as P2D, PT1H30M or P1W, or write a DTEND.';
  return { why, raw: duration.written };
}

const unreadable = (name: string, { written }: Property): EventTime => ({
  why: `The ${name} of this event is not a date: write 20241129 for a day, or 20241129T180600Z.`,
  raw: written,
});

/** Reads a date by its form, because some calendars declare a time of day as DATE. */
function calendarTime(property: Property, zones: Zones): CalendarTime | undefined {
  const [all, year, month, day, hour, minute, second, isUtc] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?)?(Z)?$/i.exec(property.written) ?? [];
  if (all === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return undefined;
  const onDay = { day: daysFromCivil(y, m, d), clock: undefined, offset: undefined };
  if (hour === undefined) return onDay;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const clock = 3600 * Number(hour) + 60 * Number(minute) + Number(second ?? 0);
  if (isUtc) return { ...onDay, clock, offset: utc };
  const tzid = property.parameter('tzid');
  const offset = tzid === '' ? undefined : zones.zone(tzid, onDay.day * DAY + clock);
  return { ...onDay, clock, offset, ...(tzid !== '' && !offset && { unknownZone: tzid }) };
}

/**
 * Whether an event lasts from one local midnight to another; some calendars write whole days that way. Midnights in UTC
 * do not count, because they are not midnights at any particular place.
 */
const isWholeDays = (start: CalendarTime, end: CalendarTime): boolean =>
  start.clock === 0 && end.clock === 0 && end.day > start.day && start.offset === end.offset && start.offset !== utc;

const dayOnly = ({ day }: CalendarTime): CalendarTime => ({ day, clock: undefined, offset: undefined });

/** The last day or moment of an event, given its written end. For whole days it is the day before that end. */
function lastOf(start: CalendarTime, end: CalendarTime): CalendarTime {
  if (end.clock !== undefined) return end;
  // Some calendars give a one-day event its own day as the end
  if (start.clock === undefined && end.day === start.day) return start;
  return { ...end, day: end.day - 1 };
}

function endAfter(start: CalendarTime, written: string): CalendarTime | undefined {
  const [all, weeks = '0', days = '0', hours = '0', minutes = '0', seconds = '0'] =
    /^\+?P(?:(\d{1,4})W)?(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/.exec(written) ?? [];
  if (all === undefined || all.endsWith('P')) return undefined;
  const wholeDays = 7 * Number(weeks) + Number(days);
  const exact = 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds);
  // Two days from the 8th are the 8th and the 9th
  if (start.clock === undefined)
    return exact === 0 ? { ...start, day: start.day + Math.max(wholeDays, 1) - 1 } : undefined;
  const before = (start.day + wholeDays) * DAY + start.clock;
  const after = before + exact;
  // Hours are elapsed time, even if the clocks change in between
  const { offset = utc } = start;
  const wall = after + offset(after) - offset(before);
  const day = Math.floor(wall / DAY);
  return { ...start, day, clock: wall - day * DAY };
}

function between(start: CalendarTime, end: CalendarTime, raw: string): EventTime {
  const [from, to] = [edtfOf(start), edtfOf(end)];
  const edtf = from === to ? from : `${from}/${to}`;
  const parsed = parseDate(edtf);
  if ('problem' in parsed) {
    const isReversed = 'date' in parseDate(`${to}/${from}`);
    return {
      why: isReversed
        ? 'This event ends before it begins: write a DTEND after its DTSTART.'
        : `Its date cannot be: ${parsed.problem.message}.`,
      raw,
    };
  }
  return { edtf, unknownZones: [start.unknownZone, end.unknownZone].filter((zone) => zone !== undefined) };
}

function edtfOf({ day, clock, offset }: CalendarTime): string {
  if (clock === undefined) return dayText(day);
  const wall = day * DAY + clock;
  const east = offset?.(wall) ?? 0;
  // Zones had offsets with seconds before standard time; EDTF has none
  if (offset && offset !== utc && east % 60 !== 0) return clockText(wall - east, 'Z');
  const minutes = Math.abs(east) / 60;
  const sign = east < 0 ? '-' : '+';
  const zone =
    offset === undefined
      ? ''
      : offset === utc
        ? 'Z'
        : `${sign}${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`;
  return clockText(wall, zone);
}

/** A time of day in EDTF. Seconds are left out if they are 0, because calendars always write them. */
function clockText(wall: number, zone: string): string {
  const day = Math.floor(wall / DAY);
  const clock = wall - day * DAY;
  const parts = [Math.floor(clock / 3600), Math.floor(clock / 60) % 60, ...(clock % 60 === 0 ? [] : [clock % 60])];
  return `${dayText(day)}T${parts.map((part) => padded(part)).join(':')}${zone}`;
}
