import { dateText, dayText, yearText } from '../../dates/edtf/edtf-text.ts';
import { ENGLISH_MONTHS } from '../../dates/english-months.ts';
import { daysFromJulian } from '../calendars/julian.ts';
import { type CalendarName, calendarOf, FRENCH, HEBREW, type OtherCalendar } from './calendar-names.ts';

/**
 * A GEDCOM date without words around it, as the first and the last EDTF date that it may mean. Both are equal if it
 * means exactly one.
 */
export interface SingleDate {
  readonly first: string;
  readonly last: string;
  /** What to report: the calendar from which it was converted, or that it had two years. */
  readonly remark: string;
}

/** A calendar, a day, a month, a year with an optional second year of the old reckoning, and an era. */
const DATE =
  /^(?:(@#[A-Z ]+@|GREGORIAN|JULIAN|FRENCH_R|HEBREW|_\w+) ?)?(?:(?:(\d{1,2}) )?([A-Z_]{3,9})\.? )?(\d{1,6})(?:\/(\d{1,4}))?( ?(?:B\.? ?C\.?(?: ?E\.?)?|A\.? ?D\.?|C\.? ?E\.?))?$/;

const CALENDAR_FIRST = /^(?:@#[A-Z ]+@|GREGORIAN|JULIAN|FRENCH_R|HEBREW) /;

/** The calendar at the beginning of a date with words (`@#DJULIAN@ BET 1700 AND 1710`), and the rest of the text. */
export function splitCalendar(text: string): readonly [calendar: string, rest: string] {
  const calendar = CALENDAR_FIRST.exec(text)?.[0] ?? '';
  return [calendar, text.slice(calendar.length)];
}

/**
 * Reads one date. Returns a sentence if the date is wrong, and undefined if the text does not have the form of a date.
 * Days of other calendars are converted to Gregorian days; their months and years become the range of all their days.
 * Julian months and years stay as they are, because they have the same names.
 * @param text in upper case, with single spaces
 * @param isVersion7 whether the file is version 7, in which years may have two digits
 */
export function singleDate(text: string, isVersion7: boolean): SingleDate | string | undefined {
  const [all, escape, day, monthTag, yearDigits = '', dual, eraText = ''] = DATE.exec(text) ?? [];
  if (all === undefined) return undefined;
  const named = escape === undefined ? undefined : calendarOf(escape.replace(/^@#|@$/g, ''));
  if (named === 'other') return `The calendar ${escape} is not known here.`;
  const calendar = named ?? calendarOfMonth(monthTag);
  const year = Number(yearDigits);
  if (monthTag === undefined && day !== undefined) return undefined;
  if (calendar === 'french' || calendar === 'hebrew') {
    if (eraText || dual !== undefined) return `“${text}” has an era or two years, which its calendar has not.`;
    return inOtherCalendar(calendar === 'french' ? FRENCH : HEBREW, { year, month: monthTag, day }, text);
  }
  const isBefore = /B/.test(eraText);
  if (year === 0) return 'There is no year 0.';
  if (!isVersion7 && !eraText && yearDigits.length < 3)
    return `The year of “${text}” has ${yearDigits.length === 1 ? 'one digit' : 'two digits'}: write all four, such as 1900 or 0044.`;
  const month = monthTag === undefined ? undefined : monthOf(monthTag);
  if (month === 0) return undefined;
  const parts = { year: isBefore ? 1 - year : year, month, day: day === undefined ? undefined : Number(day) };
  if (dual === undefined) return inYear(parts, calendar, '');
  return inTwoYears(parts, calendar, yearDigits, dual, text);
}

/** Finds the calendar from the name of the month if none is given: no two calendars share a month name. */
function calendarOfMonth(month = ''): CalendarName {
  if (FRENCH.months.includes(month)) return 'french';
  return HEBREW.months.includes(month) ? 'hebrew' : 'gregorian';
}

/** Number of an English month, abbreviated or in full; 0 for any other word. */
const monthOf = (tag: string): number =>
  1 + ENGLISH_MONTHS.findIndex((name) => name.toUpperCase().startsWith(tag.replace(/^SEPT$/, 'SEP')));

interface Parts {
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

function inYear({ year, month, day }: Parts, calendar: CalendarName, remark: string): SingleDate | string {
  const written = dateText({ year, month, day });
  const isJulian = calendar === 'julian';
  if (!isJulian || month === undefined || day === undefined)
    return { first: written, last: written, remark: isJulian ? 'Julian calendar' : remark };
  const days = daysFromJulian({ year, month, day });
  if (days === undefined) return `The Julian calendar has no day ${written}.`;
  const date = dayText(days);
  return { first: date, last: date, remark: 'Julian calendar' };
}

/**
 * A date with two years. Before 1752 the English year began on 25 March, so a day before that had one year in the old
 * reckoning and the next one in ours. Our year is kept. A year without a day may be either of the two.
 */
function inTwoYears(
  { year, month, day }: Parts,
  calendar: CalendarName,
  digits: string,
  dual: string,
  text: string,
): SingleDate | string {
  const next = String(year + 1).padStart(digits.length, '0');
  if (!next.endsWith(dual)) return `The two years of “${text}” do not follow each other: write one, or BET … AND …`;
  const remark = 'two years';
  if (month === undefined) return { first: yearText(year), last: yearText(year + 1), remark };
  if (month > 3) return `“${text}” has two years, as only days from January to March have: write one.`;
  return inYear({ year: year + 1, month, day }, calendar, remark);
}

function inOtherCalendar(
  calendar: OtherCalendar,
  { year, month: tag, day }: { year: number; month: string | undefined; day: string | undefined },
  text: string,
): SingleDate | string {
  const month = tag === undefined ? undefined : calendar.months.indexOf(tag) + 1;
  const none = `The ${calendar.name} has no date “${text}”.`;
  if (month === 0) return none;
  const first = calendar.daysFrom({ year, month: month ?? 1, day: Number(day ?? 1) });
  const last = day === undefined ? calendar.lastDayOf(year, month ?? calendar.lastMonth) : first;
  if (first === undefined || last === undefined) return none;
  return { first: dayText(first), last: dayText(last), remark: calendar.name };
}
