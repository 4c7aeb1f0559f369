import { DAY_MS } from '../dates/calendar.ts';
import { unitText } from '../dates/edtf/edtf-text.ts';

type Unit = 'year' | 'month' | 'day' | 'minute' | 'second';

/**
 * Spans shorter than this, in days, are written with their first and last day; spans shorter than the second value,
 * with months.
 */
const BY_DAY = 60;
const BY_MONTH = 366 * 4;
/** Spans within a day that are shorter than this, in ms, are written to the second. */
const BY_SECOND = 600_000;

/** The unit for the ends of a span of this many days. */
export const unitOfLength = (days: number): 'year' | 'month' | 'day' =>
  days < BY_DAY ? 'day' : days < BY_MONTH ? 'month' : 'year';

/** The largest unit that the span consists of; if there is none, a unit that suits its length. */
function unitOf(from: number, to: number): Unit {
  // Checked on the end of the day's EDTF: a year begins on -01-01
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
  // EDTF has no clock times for years of more than four digits
  return day.startsWith('Y') ? day : `${day}T${new Date(time).toISOString().slice(11, unit === 'minute' ? 16 : 19)}`;
}

/**
 * A span of time as EDTF, in the largest unit that describes it well: `2023-01-05/2023-01-27`, `2023`,
 * `2023-01-05T08:00/2023-01-05T12:00`. A single date if both ends are in the same unit.
 * @param from ms on the axis
 * @param to ms on the axis, exclusive
 */
export function spanEdtf(from: number, to: number): string {
  const unit = unitOf(from, to);
  const [first, last] = [textOf(from, unit), textOf(to - 1, unit)];
  return first === last ? first : `${first}/${last}`;
}
