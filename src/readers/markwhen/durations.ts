import { civilFromDays, daysFromCivil, daysInMonth } from '../../dates/calendar.ts';
import { dateText, dayText } from '../../dates/edtf/edtf-text.ts';

const AMOUNT = /^(\d{1,4})\s*(days?|d|weeks?|w|months?|years?|y)$/i;

/**
 * The last year, month or day of a duration that begins at a date, in EDTF: 4 months from 2023-04 end in 2023-07.
 * Undefined if the text is not a duration in days, weeks, months or years, or its unit is smaller than that of the
 * date.
 */
export function endAfter(start: string, length: string): string | undefined {
  const [, number, unit = ''] = AMOUNT.exec(length.trim()) ?? [];
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(start) ?? [];
  const count = Number(number);
  if (number === undefined || count === 0 || year === undefined) return undefined;
  const [kind] = unit.toLowerCase();
  if (day !== undefined) return lastDay(Number(year), Number(month), Number(day), count, kind);
  if (kind === 'd' || kind === 'w' || (month === undefined && kind !== 'y')) return undefined;
  if (month === undefined) return dateText({ year: Number(year) + count - 1 });
  const months = Number(year) * 12 + Number(month) - 1 + (kind === 'y' ? 12 * count : count) - 1;
  return dateText({ year: Math.floor(months / 12), month: (months % 12) + 1 });
}

/** The day before the one that is the given duration after a day. */
function lastDay(year: number, month: number, day: number, count: number, kind: string | undefined): string {
  if (kind === 'd' || kind === 'w')
    return dayText(daysFromCivil(year, month, day) + count * (kind === 'w' ? 7 : 1) - 1);
  const later = civilFromDays(daysFromCivil(year, month + (kind === 'y' ? 12 : 1) * count, 1));
  // In a month that is too short, the last day is used
  const last = Math.min(day, daysInMonth(later.year, later.month));
  return dayText(daysFromCivil(later.year, later.month, last) - 1);
}
