import type { Range } from '../model/types.ts';
import type { ZoneClock } from '../model/zone-clock.ts';
import { rangeText } from './range-text.ts';

const WHOLE_DAYS = /^(\d{4}-\d\d-\d\d)T00:00:00Z\/(\d{4}-\d\d-\d\d)T23:59:59\.999Z$/;
const DAYS = /^(\d{4})-(\d\d)-01\/(\d{4})-(\d\d)-(\d\d)$/;

/** Number of days of a month, 1 to 12. */
const daysIn = (year: string, month: string): number => new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();

/** An interval as EDTF; a single date if both ends are the same. */
const interval = (start: string, end: string): string => (start === end ? start : `${start}/${end}`);

/**
 * A range of the axis as written in an address: like `rangeText`, but whole years are written as years, whole months as months, and a day
 * as one date. It means the same range on an axis with the same clock.
 */
export function rangeAddress(range: Range, clock: ZoneClock | undefined): string {
  const written = rangeText(range, clock);
  // Without a clock the axis shows UTC, and a day is a UTC day
  const text = clock ? written : written.replace(WHOLE_DAYS, '$1/$2');
  const [, year = '', month = '', lastYear = '', lastMonth = '', lastDay] = DAYS.exec(text) ?? [];
  if (!year || Number(lastDay) !== daysIn(lastYear, lastMonth))
    return interval(...(text.split('/') as [string, string]));
  return month === '01' && lastMonth === '12'
    ? interval(year, lastYear)
    : interval(`${year}-${month}`, `${lastYear}-${lastMonth}`);
}
