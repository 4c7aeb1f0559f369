import { civilFromDays, daysFromCivil } from '../dates/calendar.ts';
import type { PlainDate } from '../dates/edtf/edtf-text.ts';
import { parseValidTree } from '../dates/edtf/parse-valid-tree.ts';
import { seasonMonths } from '../dates/seasons.ts';
import type { DateReading } from './date-rule.ts';
import { readEdtf } from './read-edtf.ts';

/** The month that is `months` months after another (before it if negative). Months count from 1; `month` may lie outside 1 to 12. */
export function addMonths(year: number, month: number, months: number): { year: number; month: number } {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

/** The day, month or year just before (−1) or after (1) a date of that unit, for "before 3 May 2024". */
export function adjacentUnit({ year, month, day }: PlainDate, step: 1 | -1): PlainDate {
  if (day !== undefined && month !== undefined) return civilFromDays(daysFromCivil(year, month, day) + step);
  return month === undefined ? { year: year + step } : addMonths(year, month, step);
}

/** The first and last day, month or year of a reading; undefined for an interval and for a clock time. */
export function firstAndLastUnit({ plain, edtf }: DateReading): readonly [PlainDate, PlainDate] | undefined {
  if (plain) return [plain, plain];
  const [, from, to] = /^\[([\d-]+)\.\.([\d-]+)\]$/.exec(edtf) ?? [];
  const [first, last] = [readEdtf(from ?? '')?.plain, readEdtf(to ?? '')?.plain];
  if (first && last) return [first, last];
  const tree = parseValidTree(edtf);
  if (tree?.type !== 'date' || tree.day) return undefined;
  const { year, season } = tree;
  if (!season) return [{ year: year.min }, { year: year.max }];
  const { first: month, count } = seasonMonths(season.min);
  return [{ year: year.min, month }, addMonths(year.min, month, count - 1)];
}
