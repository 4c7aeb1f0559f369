import { DAY_MS, utcFromCivil } from './calendar.ts';
import { edgeDay } from './mask.ts';
import { finer, precisionOf } from './precision.ts';
import { seasonMonths } from './seasons.ts';
import type { CalendarDate, Clock, Component, DateRange, DateSet } from './tree.ts';
import type { DateWindow, Precision } from './types.ts';

/** The possible time of a date or set, and what else its end of an interval says. */
export interface Bounds {
  readonly window: DateWindow;
  readonly precision: Precision;
  /** Some time of day in it has no zone. */
  readonly floating: boolean;
}

/**
 * The possible time of a date of the calendar, or from the first to the last member of a set, as a half-open window in UTC ms; ±Infinity at
 * "or earlier" and "or later". A time without a zone is taken as UTC. Qualifiers are told, and never widen the window.
 */
export function boundsOf(date: CalendarDate | DateSet): Bounds {
  return date.type === 'set' ? boundsOfSet(date) : boundsOfDate(date);
}

/** The bounds of each member of a set, in its order; a range gives those of its two ends as one. */
export function boundsOfMember(member: CalendarDate | DateRange): Bounds {
  if (member.type === 'date') return boundsOfDate(member);
  const from = member.from && boundsOfDate(member.from);
  const to = member.to && boundsOfDate(member.to);
  const both = joined([from, to].filter((end) => end !== undefined));
  const { window } = both;
  return {
    ...both,
    window: {
      ...window,
      earliest: from ? window.earliest : -Infinity,
      latest: to ? window.latest : Infinity,
      loose: true,
    },
  };
}

function boundsOfSet(set: DateSet): Bounds {
  const all = joined(set.members.map(boundsOfMember));
  const { window } = all;
  return {
    ...all,
    window: {
      ...window,
      approximate: window.approximate || set.approximate,
      uncertain: window.uncertain || set.uncertain,
      loose: window.loose || set.members.length > 1,
    },
  };
}

function joined(parts: readonly Bounds[]): Bounds {
  const windows = parts.map((part) => part.window);
  return {
    window: {
      earliest: Math.min(...windows.map((window) => window.earliest)),
      latest: Math.max(...windows.map((window) => window.latest)),
      approximate: windows.some((window) => window.approximate),
      uncertain: windows.some((window) => window.uncertain),
      loose: windows.some((window) => window.loose),
      ...(windows.some((window) => window.soft) && { soft: true }),
    },
    precision: parts.map((part) => part.precision).reduce(finer),
    floating: parts.some((part) => part.floating),
  };
}

function boundsOfDate(date: CalendarDate): Bounds {
  const { year, month, season, day, clock } = date;
  const [earliest, latest] = extentOf(date);
  const finest = month ?? season;
  const window = {
    earliest,
    latest,
    approximate: year.approximate || !!finest?.approximate || !!day?.approximate,
    uncertain: year.uncertain || !!finest?.uncertain || !!day?.uncertain,
    loose: year.significant !== undefined || (year.text + (finest?.text ?? '') + (day?.text ?? '')).includes('X'),
  };
  return {
    window: season && season.min < 33 ? { ...window, soft: true } : window,
    precision: precisionOf(date),
    floating: !!clock && clock.offset === undefined,
  };
}

function extentOf({ year, month, season, day, clock }: CalendarDate): [earliest: number, latest: number] {
  if (season) {
    const last = seasonMonths(season.max);
    return [
      utcFromCivil(year.min, seasonMonths(season.min).first, 1),
      utcFromCivil(year.max, last.first + last.count, 1),
    ];
  }
  if (!month) return [utcFromCivil(year.min, 1, 1), utcFromCivil(year.max + 1, 1, 1)];
  if (!day) return [utcFromCivil(year.min, month.min, 1), utcFromCivil(year.max, month.max + 1, 1)];
  const first = edgeOf(year, month, day, 1);
  return clock ? extentOfClock(clock, first) : [first, edgeOf(year, month, day, -1) + DAY_MS];
}

function edgeOf(year: Component, month: Component, day: Component, step: 1 | -1): number {
  const edge = edgeDay(year, month, day, step);
  return edge ? utcFromCivil(edge.year, edge.month, edge.day) : NaN;
}

/** A leap second has no place of its own in UTC ms: it becomes the last ms of its day. */
function extentOfClock({ hour, minute, second, fraction, offset = 0 }: Clock, midnight: number): [number, number] {
  const start = midnight + hour * 3_600_000 + ((minute ?? 0) - offset) * 60_000;
  if (minute === undefined) return [start, start + 3_600_000];
  if (second === undefined) return [start, start + 60_000];
  if (second === 60) return [start + 59_999, start + 60_000];
  const shown = fraction?.slice(0, 3) ?? '';
  const from = start + second * 1000 + +shown.padEnd(3, '0');
  return [from, from + 10 ** (3 - shown.length)];
}
