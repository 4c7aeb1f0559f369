import { DAY_MS } from '../dates/calendar.ts';
import { unitText } from '../dates/edtf/edtf-text.ts';

type Unit = 'year' | 'month' | 'day' | 'minute' | 'second';

/** Spans shorter than this, in days, are told by their first and last day, and up to the second by their months. */
const BY_DAY = 60;
const BY_MONTH = 366 * 4;
/** Spans within a day that are shorter than this, ms, are told to the second. */
const BY_SECOND = 600_000;

/** The unit in which the ends of a span of this many days are told. */
export const unitOfLength = (days: number): 'year' | 'month' | 'day' =>
  days < BY_DAY ? 'day' : days < BY_MONTH ? 'month' : 'year';

/** The largest unit of which the span is whole ones, else one by its length. */
function unitOf(from: number, to: number): Unit {
  // By the end of the EDTF of a day: -01-01 begins a year
  const bothBegin = (ending: string): boolean =>
    [from, to].every((time) => time % DAY_MS === 0 && unitText(time, 'day').endsWith(ending));
  if (bothBegin('-01-01')) return 'year';
  if (bothBegin('-01')) return 'month';
  const length = to - from;
  if (length >= DAY_MS || bothBegin('')) return unitOfLength(length / DAY_MS);
  return length < BY_SECOND ? 'second' : 'minute';
}

function textOf(time: number, unit: Unit): string {
  if (unit !== 'minute' && unit !== 'second') return unitText(time, unit);
  const day = unitText(time, 'day');
  // EDTF knows no clocks of years of more than four digits
  return day.startsWith('Y') ? day : `${day}T${new Date(time).toISOString().slice(11, unit === 'minute' ? 16 : 19)}`;
}

/**
 * A span of time as EDTF, in the largest unit that tells it well: `2023-01-05/2023-01-27`, `2023`, `2023-01-05T08:00/2023-01-05T12:00`.
 * One date where both ends are in the same unit.
 * @param from ms of the axis, as is `to`, which is the first moment after it
 */
export function spanEdtf(from: number, to: number): string {
  const unit = unitOf(from, to);
  const [first, last] = [textOf(from, unit), textOf(to - 1, unit)];
  return first === last ? first : `${first}/${last}`;
}
