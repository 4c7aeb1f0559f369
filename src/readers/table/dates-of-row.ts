import { aboutDate, checkedDate, dateOfParts, dateOfSpan, type DateOrReason, type DateParts } from '../date-parts.ts';
import { completedYear } from './completed-year.ts';
import type { Columns } from './columns.ts';
import { ONGOING } from './date-cells.ts';
import type { Role } from './roles.ts';

/** The cell of a row that has a role, without blanks around it; '' where there is none. */
export type CellOf = (role: Role) => string;

/** The date of a row, or why there is none. */
export type RowDate =
  | {
      readonly edtf: string;
      /** Why its date was not read, where columns of parts stand in for it. */
      readonly unread?: string;
      /** What the row writes, where its date says less than that. */
      readonly words?: string;
    }
  | { readonly why: string };

/** The date of a row, from the columns that hold it, or why there is none. */
export function dateOfRow(cell: CellOf, { of, explain }: Columns, readDate: (text: string) => DateOrReason): RowDate {
  const hasDate = cell('date') !== '';
  const start = hasDate
    ? inColumn('date', timed(readDate(completedYear(cell('date'), cell('year'))), cell('time'), readDate), cell('time'))
    : ofParts(cell, ['year', 'month', 'day', 'time'], readDate);
  if (start && 'why' in start && hasDate) {
    const parts = ofParts(cell, ['year', 'month', 'day', 'time'], readDate);
    if (parts && 'edtf' in parts) return { edtf: parts.edtf, unread: start.why, words: cell('date') };
  }
  if (!start) return { why: `The row has no date${columnNames(['date', 'year'])}.` };
  if ('why' in start) return start;
  if (ONGOING.test(cell('end'))) return checkedDate(`${start.edtf}/..`);
  const end =
    cell('end') !== ''
      ? inColumn('end', timed(readDate(cell('end')), cell('endTime'), readDate), cell('endTime'))
      : ofParts(cell, ['endYear', 'endMonth', 'endDay', 'endTime'], readDate);
  if (!end) return start;
  if ('why' in end) return { why: `Of its end: ${end.why}` };
  const [earliest, latest] = [boundOf(start.edtf, 1), boundOf(end.edtf, 2)];
  if (earliest ?? latest)
    return withWords(dateOfSpan(earliest ?? start.edtf, latest ?? end.edtf), `${cell('date')} – ${cell('end')}`);
  // A date that is a span already, and an end
  if (start.edtf !== end.edtf && (isSpan(start.edtf) || isSpan(end.edtf)))
    return { why: `The date “${cell('date')}” and the end “${cell('end')}” are two spans: write one.` };
  return dateOfSpan(start.edtf, end.edtf);

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

const withWords = (date: DateOrReason, words: string): RowDate => ('edtf' in date ? { ...date, words } : date);

/** Of a day out of several the first (1) or last (2), as about that day: EDTF has no intervals that begin or end with a set. */
function boundOf(edtf: string, bound: 1 | 2): string | undefined {
  const day = /^\[([^,.]+)\.\.([^,.]+)\]$/.exec(edtf)?.[bound];
  return day === undefined ? undefined : aboutDate(day);
}

const isSpan = (edtf: string): boolean => /[/[{]/.test(edtf);

/** A day with the clock time that another column gives; a time that stands in the date already is enough. */
function timed(date: DateOrReason, clock: string, readDate: (text: string) => DateOrReason): DateOrReason {
  if (clock === '' || 'why' in date || !/^-?\d{4}-\d\d-\d\d$/.test(date.edtf)) return date;
  return readDate(`${date.edtf} ${clock}`);
}

/** A date whose parts stand in columns of their own. Months may be names. */
function ofParts(
  cell: CellOf,
  [yearRole, monthRole, dayRole, timeRole]: readonly [Role, Role, Role, Role],
  readDate: (text: string) => DateOrReason,
): DateOrReason | undefined {
  const [year, month, day] = [cell(yearRole), cell(monthRole), cell(dayRole)];
  if (year === '' && month === '' && day === '') return undefined;
  if (year === '') return { why: `The row has no year: it gives “${[month, day].filter(Boolean).join(' ')}” alone.` };
  const digits = year.replace(/(?<=^\d{1,3}),(?=\d{3}$)|\.0+$/g, '');
  const isPlain = /^\d{4}$/.test(digits);
  if (!isPlain && /^\d{1,2}$/.test(digits))
    return { why: `The year “${year}” does not say its century: write four digits.` };
  // Not so a year such as “c. 1815” or “44 BC”, which the reader of dates in words knows
  if (month === '' && day === '') return isPlain ? checkedDate(digits) : readDate(year);
  const written = `${[day, month, isPlain ? digits : year].filter(Boolean).join(' ')}`;
  const isNumber = /^\d{1,2}(?:\.0+)?$/;
  const date =
    isPlain && isNumber.test(month) && (day === '' || isNumber.test(day))
      ? dateOfParts({ year: digits, month, day } satisfies DateParts)
      : month === ''
        ? { why: 'The date has a day and no month: give the month, too.' }
        : readDate(written);
  return date && timed(date, cell(timeRole), readDate);
}
