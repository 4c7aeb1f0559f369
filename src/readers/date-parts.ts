import { parseDate } from '../dates/parse-date.ts';

/** Year, month, day and clock time as a source gives them: numbers or texts; empty or absent if not given. */
export interface DateParts {
  readonly year?: unknown;
  readonly month?: unknown;
  readonly day?: unknown;
  readonly hour?: unknown;
  readonly minute?: unknown;
  readonly second?: unknown;
}

/** A date in EDTF, or a sentence that says why there is none and what would be right. */
export type DateOrReason = { readonly edtf: string } | { readonly why: string };

const UNITS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/**
 * Builds a date that is as exact as the given parts. Years below 1 are historical years: −44 is 44 BCE. Clock times get
 * no time zone. Undefined if no part is given.
 */
export function dateOfParts(parts: DateParts): DateOrReason | undefined {
  const values: string[] = [];
  let missing: string | undefined;
  for (const unit of UNITS) {
    const written = textOf(parts[unit]);
    if (written === '') {
      missing ??= unit;
      continue;
    }
    if (!/^[-+−]?\d+(?:\.0+)?$/.test(written)) return { why: `The ${unit} “${written}” is not a whole number.` };
    // Some programs add midnight to every date
    if (missing !== undefined && /^0+$/.test(written)) continue;
    if (missing !== undefined) return { why: `The date has a ${unit} and no ${missing}: give the ${missing}, too.` };
    values.push(written.replace('−', '-').replace(/^\+|\.0+$/g, ''));
  }
  const [year, month, day, ...clock] = values;
  if (year === undefined) return undefined;
  if (Number(year) === 0) return { why: 'There is no year 0: write -1 for the year 1 BCE.' };
  if (!Number.isSafeInteger(Number(year))) return { why: `The year ${year} is too large.` };
  // EDTF counts seasons among the months
  if (month !== undefined && !(Number(month) >= 1 && Number(month) <= 12))
    return { why: `There is no month ${month}: write the month as 1 to 12.` };
  const edtfYear = yearOf(Number(year));
  // EDTF has no months for years of more than four digits
  if (edtfYear.startsWith('Y')) return { edtf: edtfYear };
  const date = [edtfYear, ...[month, day].flatMap((part) => (part === undefined ? [] : twoDigits(part)))].join('-');
  return checkedDate(clock.length > 0 ? `${date}T${clock.map(twoDigits).join(':')}` : date);
}

/** A date that covers the time from one date to another, both included. */
export function dateOfSpan(start: string, end: string | undefined): DateOrReason {
  return end === undefined || end === start ? { edtf: start } : checkedDate(`${start}/${end}`);
}

/** Checks a date that was put together from parts: the date if it is valid EDTF, else the reason why not. */
export function checkedDate(edtf: string): DateOrReason {
  const parsed = parseDate(edtf);
  return 'date' in parsed
    ? { edtf: parsed.date.edtf }
    : { why: `The date ${edtf} is wrong: ${parsed.problem.message}.` };
}

/** Marks a date as approximate. Returns the date unchanged if EDTF cannot mark it, as with clock times. */
export function aboutDate(edtf: string): string {
  const about = edtf.split('/').map((part) => (/[~?%]$/.test(part) ? part : `${part}~`));
  return 'date' in parseDate(about.join('/')) ? about.join('/') : edtf;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).replace(/[\s,]/g, '') : '';

function yearOf(historical: number): string {
  const year = historical < 0 ? historical + 1 : historical;
  const digits = String(Math.abs(year));
  const sign = year < 0 ? '-' : '';
  return digits.length > 4 ? `Y${sign}${digits}` : sign + digits.padStart(4, '0');
}

const twoDigits = (number: string): string => number.replace(/^0+(?=\d)/, '').padStart(2, '0');
