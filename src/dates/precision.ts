import type { CalendarDate } from './tree.ts';
import type { Precision } from './types.ts';

/** All precisions, coarsest first; a rank is an index into this list. */
export const PRECISIONS: readonly Precision[] = [
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

/** Rank of the finest unit that a calendar date names, with or without X digits. */
export function precisionRank({ year, month, season, day, clock }: CalendarDate): number {
  if (clock) return clock.fraction ? 10 : clock.second !== undefined ? 9 : clock.minute !== undefined ? 8 : 7;
  if (day) return 6;
  if (month) return 5;
  if (season) return 4;
  const { text } = year;
  return text.endsWith('XXX') ? 0 : text.endsWith('XX') ? 1 : text.includes('X') ? 2 : 3;
}
