import { firstIsoMonday } from '../../dates/calendar.ts';
import { dayText, padded } from '../../dates/edtf/edtf-text.ts';
import { parseDate } from '../../dates/parse-date.ts';
import type { RefusedDate } from './refused-date.ts';

/** A date in EDTF, or why the text is not one. */
export type Datetime = { readonly edtf: string } | RefusedDate;

/** The context of a date without a year. */
export interface YearAround {
  /** `1968`, `1968-05` or `1968-05-03`; '' if there is none. */
  readonly around: string;
}

/** Monday of an ISO week, in days from 1970-01-01; undefined if the year has no such week. */
function mondayOf(year: number, week: number): number | undefined {
  const monday = firstIsoMonday(year) + 7 * (week - 1);
  return week >= 1 && monday < firstIsoMonday(year + 1) ? monday : undefined;
}

/** An ISO week as one of its seven days, or a single day of it. */
function weekDate(year: string, week: string, day: string | undefined): string | undefined {
  const monday = Number(year) >= 1000 ? mondayOf(Number(year), Number(week)) : undefined;
  if (monday === undefined) return undefined;
  return day === undefined ? `[${dayText(monday)}..${dayText(monday + 6)}]` : dayText(monday + Number(day) - 1);
}

/**
 * Reads the value of `datetime` or `data-date`: EDTF, and also what HTML allows: a space before the time of day, an ISO
 * week (read as one of its seven days), and a month and day, whose year is taken from the context. A duration, or a
 * time of day without a date, is not a date.
 */
export function readDatetime(text: string, { around }: YearAround): Datetime {
  const value = text.trim();
  const plain = value.replace(/^(\d{4,}-\d\d-\d\d) +(?=\d)/, '$1T');
  const [, year = '', week = '', day] = /^(\d{4})-?W(\d\d)(?:-?([1-7]))?$/.exec(plain) ?? [];
  const edtf = year ? weekDate(year, week, day) : withYear(plain, around);
  if (edtf !== undefined) {
    const read = parseDate(edtf);
    if ('date' in read) return { edtf };
    const { message, suggestion } = read.problem;
    return { why: message, ...(suggestion !== undefined && { suggestion }) };
  }
  if (year) return { why: `the year ${year} has no week ${week}` };
  if (/^(?:--)?\d\d-\d\d$/.test(plain)) return { why: 'it has a month and a day, but its context gives no year' };
  if (/^[-+]?P[\dTYMWDHS.]+$|^\d+(?:\.\d+)?\s*[wdhms](?:\s|$)/i.test(plain))
    return { why: 'it is a duration and not a date' };
  return { why: 'it is a time of day without a day' };
}

/** The value, completed with the year of the context if it is a month and a day; undefined if it cannot be a date. */
function withYear(value: string, around: string): string | undefined {
  const [, monthDay] = /^(?:--)?(\d\d-\d\d)$/.exec(value) ?? [];
  if (monthDay) return around ? `${around.slice(0, 4)}-${monthDay}` : undefined;
  if (/^T?\d\d:\d\d/.test(value) || /^[-+]?P[\dTYMWDHS.]+$/i.test(value)) return undefined;
  if (/^\d+(?:\.\d+)?\s*[wdhms](?:\s|$)/i.test(value)) return undefined;
  return value;
}

/**
 * The date if it has a four-digit year and at most a month and a day, else ''. Such a date is the context for dates
 * without a year.
 */
export const contextDate = (edtf: string): string => /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.exec(edtf)?.[0] ?? '';

/** The context that an interval gives to the dates in it: its year if it lies within one. */
export const contextOfInterval = (edtf: string): string => {
  const [, start, end] = /^(\d{4})(?:-\d\d){1,2}\/(\d{4})(?:-\d\d){1,2}$/.exec(edtf) ?? [];
  return start !== undefined && start === end ? start : contextDate(edtf);
};

/** A day of the month in the context: day 3 in 1968-05. Undefined if the month has no such day. */
export function dayIn(around: string, day: number): string | undefined {
  const edtf = `${around.slice(0, 7)}-${padded(day)}`;
  return around.length >= 7 && 'date' in parseDate(edtf) ? edtf : undefined;
}
