import { daysInMonth } from '../dates/calendar.ts';
import { type PlainDate, dateText } from '../dates/edtf/edtf-text.ts';
import { seasonMonths } from '../dates/seasons.ts';
import { type DateReading, readingOf } from './date-rule.ts';
import { addMonths } from './unit-arithmetic.ts';

const oneOutOf = (from: PlainDate, to: PlainDate): DateReading => ({ edtf: `[${dateText(from)}..${dateText(to)}]` });

/** The last digits of the first and last year of each third, by number of X digits (1 is a decade, 2 a century). */
const THIRDS: Readonly<Record<number, readonly (readonly [string, string])[]>> = {
  1: [
    ['0', '3'],
    ['4', '6'],
    ['7', '9'],
  ],
  2: [
    ['00', '33'],
    ['34', '66'],
    ['67', '99'],
  ],
};

/** The early (0), middle (1) or late (2) third of a month, year, decade, century or season; undefined for anything else. */
export function thirdOf(period: DateReading, part: 0 | 1 | 2): DateReading | undefined {
  const { plain, edtf } = period;
  if (plain?.day !== undefined) return undefined;
  if (plain?.month !== undefined) {
    const end = part === 2 ? daysInMonth(plain.year, plain.month) : part * 10 + 10;
    return oneOutOf({ ...plain, day: part * 10 + 1 }, { ...plain, day: end });
  }
  if (plain) return oneOutOf({ ...plain, month: part * 4 + 1 }, { ...plain, month: part * 4 + 4 });
  const [, sign = '', digits = '', masked = ''] = /^(-?)(\d+)(X+)$/.exec(edtf) ?? [];
  // A century before year 1 begins with its highest year number
  const years = THIRDS[masked.length]?.[sign ? 2 - part : part]?.map((last) => ({
    year: Number(sign + digits + last),
  }));
  const [from, to] = (sign ? years?.toReversed() : years) ?? [];
  if (from && to) return oneOutOf(from, to);
  const [, year, season] = /^(\d{4})-(2[1-9]|3[0-2])$/.exec(edtf) ?? [];
  if (!year) return undefined;
  return readingOf(addMonths(Number(year), seasonMonths(Number(season)).first, part));
}
