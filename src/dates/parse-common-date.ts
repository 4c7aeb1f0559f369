import { DAY_MS, daysInMonth, utcFromCivil } from './calendar.ts';
import type { DateWindow, Precision, TimelineDate } from './types.ts';

/** `2024-11-29`, `2024-11-29T18:06Z`, `2024-11-29T18:06:00Z`: by their length, what they name and how long it lasts. */
const UNITS = new Map<number, readonly [precision: Precision, ms: number]>([
  [10, ['day', DAY_MS]],
  [17, ['minute', 60_000]],
  [20, ['second', 1000]],
]);

/**
 * The short way for what most files are full of: a day, a time of it in UTC, or an interval between two of these. Undefined for
 * all else, also where such a text is wrong: the long way says why. Makes nothing that is not kept; ten times as fast.
 */
export function plainDate(edtf: string): TimelineDate | undefined {
  const slash = edtf.indexOf('/');
  const start = plainWindow(edtf, 0, slash < 0 ? edtf.length : slash);
  if (!start) return undefined;
  const end = slash < 0 ? start : plainWindow(edtf, slash + 1, edtf.length);
  if (!end || start.earliest >= end.latest) return undefined;
  const [precision] = UNITS.get(Math.max(slash, edtf.length - slash - 1))!;
  const kind = slash < 0 ? 'instant' : 'interval';
  return { edtf, kind, start, end, precision, approximate: false, uncertain: false, floating: false };
}

/** The window that `text` from `at` to `end` names. */
function plainWindow(text: string, at: number, end: number): DateWindow | undefined {
  const unit = UNITS.get(end - at);
  if (!unit || text[at + 4] !== '-' || text[at + 7] !== '-') return undefined;
  const year = digits(text, at, 4);
  const month = digits(text, at + 5, 2);
  const day = digits(text, at + 8, 2);
  // What is not digits is NaN, which is in no range
  if (!(year >= 0 && month > 0 && month < 13 && day > 0 && day <= daysInMonth(year, month))) return undefined;
  const time = end - at > 10 ? clock(text, at + 10, end - 1) : 0;
  if (!(time >= 0)) return undefined;
  const earliest = utcFromCivil(year, month, day) + time;
  return { earliest, latest: earliest + unit[1], approximate: false, uncertain: false, loose: false };
}

/** Milliseconds of `T18:06` or `T18:06:00` with a `Z` at `end`, or NaN. */
function clock(text: string, at: number, end: number): number {
  const seconds = end - at > 6;
  if (text[at] !== 'T' || text[at + 3] !== ':' || (seconds && text[at + 6] !== ':') || text[end] !== 'Z') return NaN;
  const hour = digits(text, at + 1, 2);
  const minute = digits(text, at + 4, 2);
  const second = seconds ? digits(text, at + 7, 2) : 0;
  return hour < 24 && minute < 60 && second < 60 ? hour * 3_600_000 + minute * 60_000 + second * 1000 : NaN;
}

/** The number that some digits are, or NaN where one is none. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = 10 * value + digit;
  }
  return value;
}
