import type { CalendarDate } from './tree.ts';
import type { Precision } from './types.ts';

const COARSE_TO_FINE: readonly Precision[] = [
  'millennium',
  'century',
  'decade',
  'year',
  'season',
  'month',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
];

/** The finest unit that a date of the calendar names, with X or without. */
export function precisionOf({ year, month, season, day, clock }: CalendarDate): Precision {
  if (clock) {
    if (clock.fraction) return 'millisecond';
    return clock.second !== undefined ? 'second' : clock.minute !== undefined ? 'minute' : 'hour';
  }
  if (day) return 'day';
  if (month) return 'month';
  if (season) return 'season';
  if (!year.text.includes('X')) return 'year';
  return year.text.endsWith('XXX') ? 'millennium' : year.text.endsWith('XX') ? 'century' : 'decade';
}

/** The finer of two precisions. */
export function finer(a: Precision, b: Precision): Precision {
  return COARSE_TO_FINE.indexOf(a) > COARSE_TO_FINE.indexOf(b) ? a : b;
}
