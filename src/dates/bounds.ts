import { DAY_MS, utcFromCivil } from './calendar.ts';
import { edgeDay } from './edtf/mask.ts';
import { precisionRank } from './precision.ts';
import { seasonMonths } from './seasons.ts';
import type { CalendarDate, Clock, DateRange, DateSet } from './tree.ts';

/** The possible time of a date, half-open in UTC ms, with its qualifiers; most fields are those of `DateWindow`. */
export interface Bounds {
  readonly earliest: number;
  readonly latest: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly loose: boolean;
  readonly soft: boolean;
  /** Index of the finest precision in `PRECISIONS`. */
  readonly rank: number;
  /** The date contains a time of day without a zone. */
  readonly floating: boolean;
}

/**
 * The possible time of a calendar date. For a range or set: the time from its first date to its last, with ±Infinity for "or earlier"
 * and "or later". A time without a zone counts as UTC. Qualifiers are copied and never widen the window.
 */
export function boundsOf(date: CalendarDate | DateRange | DateSet): Bounds {
  if (date.type === 'date') return boundsOfDate(date);
  if (date.type === 'set') {
    const members = date.members.map(boundsOf).reduce(union);
    return {
      ...members,
      approximate: members.approximate || date.approximate,
      uncertain: members.uncertain || date.uncertain,
      loose: members.loose || date.members.length > 1,
    };
  }
  const from = date.from && boundsOf(date.from);
  const to = date.to && boundsOf(date.to);
  return {
    ...union((from ?? to)!, (to ?? from)!),
    earliest: from ? from.earliest : -Infinity,
    latest: to ? to.latest : Infinity,
    loose: true,
  };
}

/** The bounds of two dates together: from the earlier to the later, with the qualifiers of both. */
export function union(a: Bounds, b: Bounds): Bounds {
  return {
    earliest: Math.min(a.earliest, b.earliest),
    latest: Math.max(a.latest, b.latest),
    approximate: a.approximate || b.approximate,
    uncertain: a.uncertain || b.uncertain,
    loose: a.loose || b.loose,
    soft: a.soft || b.soft,
    rank: Math.max(a.rank, b.rank),
    floating: a.floating || b.floating,
  };
}

function boundsOfDate(date: CalendarDate): Bounds {
  const { year, month, season, day, clock } = date;
  const parts = [year, month ?? season, day];
  const loose = !!year.significant || parts.some((part) => part?.text.includes('X'));
  const [earliest, latest] = extentOf(date, loose);
  return {
    earliest,
    latest,
    approximate: parts.some((part) => part?.approximate),
    uncertain: parts.some((part) => part?.uncertain),
    loose,
    soft: !!season && season.min < 33,
    rank: precisionRank(date),
    floating: !!clock && clock.offset === undefined,
  };
}

function extentOf(
  { year, month, season, day, clock }: CalendarDate,
  loose: boolean,
): [earliest: number, latest: number] {
  if (month && day) {
    const first = loose ? edgeDay(year, month, day, 1)! : { year: year.min, month: month.min, day: day.min };
    const last = loose ? edgeDay(year, month, day, -1)! : first;
    const midnight = utcFromCivil(first.year, first.month, first.day);
    return clock ? extentOfClock(clock, midnight) : [midnight, utcFromCivil(last.year, last.month, last.day) + DAY_MS];
  }
  const { first, count } = seasonMonths(season?.max ?? 0);
  const from = month?.min ?? (season ? first : 1);
  const to = month?.max ?? (season ? first + count - 1 : 12);
  return [utcFromCivil(year.min, from, 1), utcFromCivil(year.max, to + 1, 1)];
}

/** The extent of a clock time. UTC ms cannot express a leap second: it becomes the last ms of its day. */
function extentOfClock({ hour, minute, second, fraction = '', offset = 0 }: Clock, midnight: number): [number, number] {
  const start = midnight + hour * 3_600_000 + ((minute ?? 0) - offset) * 60_000;
  if (minute === undefined) return [start, start + 3_600_000];
  if (second === undefined) return [start, start + 60_000];
  if (second === 60) return [start + 59_999, start + 60_000];
  const digits = fraction.slice(0, 3);
  const from = start + second * 1000 + Number(digits.padEnd(3, '0'));
  return [from, from + 10 ** (3 - digits.length)];
}
