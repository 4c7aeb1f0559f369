import { dateText, dayText, yearText } from '../../dates/edtf/edtf-text.ts';
import { daysFromJulian } from '../calendars/julian.ts';
import { monthName } from '../../dates/english-months.ts';
import { checkedDate, type DateOrReason } from '../date-parts.ts';

/** A time as stored by Wikidata. */
export interface WikidataTime {
  /** `+1955-00-00T00:00:00Z`; years have up to 16 digits, and a minus sign before Christ. */
  readonly time: string;
  /** 0 is a billion years, 6 a millennium, 7 a century, 8 a decade, 9 a year, 10 a month, 11 a day, 14 a second. */
  readonly precision: number;
  /** Address of the calendar's entity. */
  readonly calendar: string;
  /** Offset from UTC in minutes. */
  readonly timezone: number;
  /** Number of units by which it may be earlier or later; not filled in since 2015. */
  readonly before: number;
  readonly after: number;
}

/** A time in EDTF with remarks, or why there is none. */
export type ReadTime =
  | {
      readonly edtf: string;
      /** The date as in the source, if `edtf` is in another calendar. */
      readonly words?: string;
      readonly notes: readonly string[];
    }
  | { readonly why: string };

const TIME = /^([-+−])?(\d{1,16})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z?$/;
/** The proleptic Julian calendar. */
const JULIAN = /\/Q1985786$/;

/**
 * Reads a time as exactly as its precision says. The sign gives the era; there is no year 0. Centuries and millennia
 * are those that Wikidata shows: 1900 is in the 19th century. A Julian day is converted to a Gregorian one.
 */
export function readTime({ time, precision, calendar, timezone, before, after }: WikidataTime): ReadTime {
  const [all, sign = '+', digits = '', month = '', day = '', ...clock] = TIME.exec(time) ?? [];
  if (all === undefined) return { why: `The time “${time}” cannot be read: it looks like +1955-03-11T00:00:00Z.` };
  const historical = (sign === '+' ? 1 : -1) * Number(digits);
  if (historical === 0) return { why: 'There is no year 0: 1 BCE is -0001.' };
  if (!Number.isSafeInteger(historical)) return { why: `The year ${digits} is too large.` };
  if (!Number.isInteger(precision) || precision < 0 || precision > 14)
    return { why: `There is no precision ${precision}: 11 is a day, 9 a year.` };
  // EDTF counts seasons among the months
  if (Number(month) > 12) return { why: `There is no month ${month}.` };
  const notes: string[] = [];
  if (timezone !== 0) notes.push('This time has an offset from UTC, which was not used: Wikidata does not define it.');
  if (before !== 0 || after !== 0)
    notes.push('This time may be earlier or later by some units, which was not used: Wikidata does not define it.');
  const year = historical < 0 ? historical + 1 : historical;
  // EDTF has no months for years of more than four digits
  const isLong = Math.abs(year) > 9999;
  const finest = month === '00' || isLong ? 9 : day === '00' ? 10 : 14;
  if (precision > finest && !isLong) notes.push('This time is said to be more exact than it is given.');
  const unit = Math.min(precision, finest);
  if (unit < 9) return withNotes(checkedDate(periodText(historical, unit)), notes);
  const civil = { year, month: Number(month), day: Number(day) };
  if (unit === 9) return withNotes(checkedDate(yearText(year)), notes);
  if (unit === 10) return withNotes(checkedDate(dateText({ year, month: civil.month })), notes);
  if (!JULIAN.test(calendar)) {
    const clockText = unit === 11 ? '' : `T${clock.slice(0, unit - 11).join(':')}Z`;
    return withNotes(checkedDate(dateText(civil) + clockText), notes);
  }
  const days = daysFromJulian(civil);
  const words = `${civil.day} ${monthName(civil.month)} ${Math.abs(historical)}${historical < 0 ? ' BCE' : ''}`;
  if (days === undefined) return { why: `The Julian calendar has no day ${words}.` };
  const read = withNotes(checkedDate(dayText(days)), notes);
  return 'why' in read ? read : { ...read, words: `${words} (Julian calendar)` };
}

const withNotes = (date: DateOrReason, notes: readonly string[]): ReadTime =>
  'why' in date ? date : { ...date, notes };

/**
 * The decade, century, millennium or longer period that contains a year. The year is negative before Christ and never
 * 0.
 */
export function periodText(year: number, precision: number): string {
  const length = 10 ** (9 - precision);
  const [size, isBefore] = [Math.abs(year), year < 0];
  // A decade begins with a year ending in 0, a century with one ending in 1
  if (precision === 8) return setText(Math.max(size - (size % 10), 1), size - (size % 10) + 9, isBefore);
  if (precision > 5) return setText(size - ((size - 1) % length), size - ((size - 1) % length) + length - 1, isBefore);
  const rounded = Math.round(size / length) * length;
  const digits = String(rounded).length - String(length).length + 1;
  return rounded === 0 ? setText(1, length, isBefore) : `Y${isBefore ? '-' : ''}${rounded}S${digits}`;
}

/** One of the years between two; both are counted from the birth of Christ. */
function setText(first: number, last: number, isBefore: boolean): string {
  const decade = String(first).padStart(4, '0').slice(0, 3);
  if (!isBefore && last - first === 9 && first % 10 === 0 && first <= 9999) return `${decade}X`;
  return isBefore ? `[${yearText(1 - last)}..${yearText(1 - first)}]` : `[${yearText(first)}..${yearText(last)}]`;
}
