import { daysFromCivil } from '../../dates/calendar.ts';
import { dayText } from '../../dates/edtf/edtf-text.ts';
import { aboutDate, checkedDate, dateOfParts, dateOfSpan, type DateOrReason, type DateParts } from '../date-parts.ts';
import type { Columns } from './columns.ts';
import { ONGOING } from './date-cells.ts';
import { dateAsPrecise } from './precision.ts';
import type { Role } from './roles.ts';
import { withYear } from './year-beside.ts';

/** Returns the trimmed cell of a row for a role; '' if there is none. */
export type CellOf = (role: Role) => string;

/** The date of a row, or why there is none. */
export type RowDate =
  | {
      readonly edtf: string;
      /** The text of the row, if the date says less than it does. */
      readonly words?: string;
      /** Whether only the year next to its date could be read. */
      readonly isByYear?: boolean;
    }
  | { readonly why: string };

/** The date of a row, from the columns that hold it, or why there is none. */
export function dateOfRow(cell: CellOf, columns: Columns, readDate: (text: string) => DateOrReason): RowDate {
  const { of, explain } = columns;
  const date = withItsWords(spanOfRow(cell, columns, readDate), cell('date'), cell('end'));
  const [precision] = of.get('precision') ?? [];
  if ('why' in date || precision === undefined) return date;
  return dateAsPrecise(date, cell('precision'), explain[precision]!.column);
}

/** A date together with the row's words, if the date alone would not bring them back. */
function withItsWords(date: RowDate, text: string, end: string): RowDate {
  const isVague = 'edtf' in date && date.words === undefined && /[~?%X[{/]/.test(date.edtf);
  return isVague && end === '' && text !== date.edtf && /\p{L}/u.test(text) ? { ...date, words: text } : date;
}

function spanOfRow(cell: CellOf, { of, explain }: Columns, readDate: (text: string) => DateOrReason): RowDate {
  const start: RowDate | undefined =
    cell('date') !== ''
      ? dateInColumn(cell('date'), cell('time'))
      : ofParts(cell, ['year', 'month', 'day', 'time'], readDate);
  if (!start) return { why: `The row has no date${columnNames(['date', 'year'])}.` };
  if ('why' in start) return start;
  if (ONGOING.test(cell('end'))) return checkedDate(`${start.edtf}/..`);
  const end =
    cell('end') !== ''
      ? inColumn('end', timed(readDate(cell('end')), cell('endTime'), readDate), cell('endTime'))
      : ofParts(cell, ['endYear', 'endMonth', 'endDay', 'endTime'], readDate);
  if (!end) return start;
  if ('why' in end) return { why: `Its end: ${end.why}` };
  const [earliest, latest] = [boundOf(start.edtf, 1), boundOf(end.edtf, 2)];
  if (earliest ?? latest) {
    const span = dateOfSpan(earliest ?? start.edtf, latest ?? end.edtf);
    return 'edtf' in span ? { ...span, words: `${cell('date')} – ${cell('end')}` } : span;
  }
  // A date that is already a span, and an end
  if (start.edtf !== end.edtf && (isSpan(start.edtf) || isSpan(end.edtf)))
    return { why: `The date “${cell('date')}” and the end “${cell('end')}” are two spans: write one.` };
  return wholeDays(start.edtf, end.edtf, [cell('time'), cell('endTime')]) ?? dateOfSpan(start.edtf, end.edtf);

  /** A date in a column of its own, which a year column may complete. */
  function dateInColumn(text: string, clock: string): RowDate {
    const date = timed(readDate(text), clock, readDate);
    if ('edtf' in date || cell('year') === '') return inColumn('date', date, clock);
    const year = ofParts(cell, ['year'], readDate);
    if (!year || 'why' in year) return inColumn('date', date, clock);
    const completed = timed(readDate(withYear(text, year.edtf)), clock, readDate);
    return 'edtf' in completed ? completed : { edtf: year.edtf, words: text, isByYear: true };
  }
  function inColumn(role: Role, date: DateOrReason, clock: string): DateOrReason {
    if ('edtf' in date) return date;
    const [index] = of.get(role) ?? [];
    const name = index === undefined ? '' : ` in column “${explain[index]!.column}”`;
    return { why: `The date${name} cannot be read: ${date.why}${clock && ` Its clock time is “${clock}”.`}` };
  }
  function columnNames(roles: readonly Role[]): string {
    const names = roles.flatMap((role) => of.get(role) ?? []).map((i) => `“${explain[i]!.column}”`);
    return names.length > 0 ? ` in ${names.join(' or ')}` : ': no column holds dates';
  }
}

/**
 * Calendars export days as the time from one midnight to another, with clock times in separate columns; this makes them
 * days again.
 */
function wholeDays(start: string, end: string, clocks: readonly string[]): DateOrReason | undefined {
  const [first, last] = [start, end].map((edtf) => /^(\d{4}-\d\d-\d\d)T00:00(?::00)?$/.exec(edtf)?.[1]);
  if (first === undefined || last === undefined || first === last || clocks.includes('')) return undefined;
  const [year = 0, month = 1, day = 1] = last.split('-').map(Number);
  return dateOfSpan(first, dayText(daysFromCivil(year, month, day) - 1));
}

/**
 * The first (1) or last (2) day of a set of days, marked as approximate, because the ends of an EDTF interval cannot be
 * sets.
 */
function boundOf(edtf: string, bound: 1 | 2): string | undefined {
  const day = /^\[([^,.]+)\.\.([^,.]+)\]$/.exec(edtf)?.[bound];
  return day === undefined ? undefined : aboutDate(day);
}

const isSpan = (edtf: string): boolean => /[/[{]/.test(edtf);

/** A day with the clock time from another column; a date that already has a time stays as it is. */
function timed(date: DateOrReason, clock: string, readDate: (text: string) => DateOrReason): DateOrReason {
  if (clock === '' || 'why' in date || !/^-?\d{4}-\d\d-\d\d$/.test(date.edtf)) return date;
  return readDate(`${date.edtf} ${clock}`);
}

/** A date whose parts are in separate columns. Months may be names. */
function ofParts(
  cell: CellOf,
  [yearRole, monthRole, dayRole, timeRole]: readonly [Role, Role?, Role?, Role?],
  readDate: (text: string) => DateOrReason,
): DateOrReason | undefined {
  const year = cell(yearRole);
  // Data sets write 0 for a month or day that is not known
  const known = (role: Role | undefined): string => (role ? cell(role).replace(/^0+$/, '') : '');
  const [month, day] = [known(monthRole), known(dayRole)];
  if (year === '' && month === '' && day === '') return undefined;
  if (year === '') return { why: `The row has no year: it gives “${[month, day].filter(Boolean).join(' ')}” alone.` };
  const digits = year.replace(/(?<=^\d{1,3}),(?=\d{3}$)|\.0+$/g, '');
  const asYear = /^\d{4}$/.test(digits) ? checkedDate(digits) : readDate(digits);
  const isPlain = /^[-−]?\d+$/.test(digits) && 'edtf' in asYear;
  if (!isPlain && /^\d{1,2}$/.test(digits))
    return { why: `The year “${year}” does not say its century: write four digits.` };
  // A year such as “c. 1815” or “44 BC” is left to the reader of dates in words
  if (month === '' && day === '') return asYear;
  const written = `${[day, month, isPlain ? digits : year].filter(Boolean).join(' ')}`;
  const isNumber = /^\d{1,2}(?:\.0+)?$/;
  const date =
    isPlain && isNumber.test(month) && (day === '' || isNumber.test(day))
      ? dateOfParts({ year: digits, month, day } satisfies DateParts)
      : month === ''
        ? { why: 'The date has a day and no month: give the month, too.' }
        : readDate(written);
  return date && timed(date, timeRole ? cell(timeRole) : '', readDate);
}
