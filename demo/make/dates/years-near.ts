import { civilFromDays, DAY_MS, type TimelineDate } from 'cited-timeline/core';
import type { Row } from '../story/types.ts';

/** How many rows in each direction are searched, and how many years are offered. */
const REACH = 50;
const MOST = 3;

/**
 * The years of the rows around a row, nearest first, each once. Only four-digit years count.
 * @param dateOf the date of a row, or undefined if it has no readable date
 */
export function yearsNear(
  rows: readonly Row[],
  at: number,
  dateOf: (row: Row) => TimelineDate | undefined,
): readonly number[] {
  const years = new Set<number>();
  for (let step = 1; step <= REACH; step++) {
    for (const row of [rows[at - step], rows[at + step]]) {
      const year = row && yearOf(dateOf(row));
      if (year !== undefined) years.add(year);
      if (years.size === MOST) return [...years];
    }
  }
  return [...years];
}

/** The year in which a date begins, or ends if its beginning is open. */
function yearOf(date: TimelineDate | undefined): number | undefined {
  if (!date) return undefined;
  const { earliest } = date.start;
  const moment = Number.isFinite(earliest) ? earliest : date.end.latest - 1;
  if (!Number.isFinite(moment)) return undefined;
  const { year } = civilFromDays(Math.floor(moment / DAY_MS));
  return year >= 1000 && year <= 9999 ? year : undefined;
}
