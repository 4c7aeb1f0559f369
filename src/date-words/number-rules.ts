import { daysInMonth } from '../dates/calendar.ts';
import { monthName } from '../dates/english-months.ts';
import { type DateReading, type DateRule, dateRule, readingOf, type ReadingContext } from './date-rule.ts';
import { dayText } from '../dates/edtf/edtf-text.ts';

/** The reading of a month or day from the digits of its parts. */
const ofDigits = (year?: string, month?: string, day?: string): DateReading =>
  readingOf({ year: Number(year), month: Number(month), day: day === undefined ? undefined : Number(day) });

const exists = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/**
 * Three numbers separated by / . or -, in the order set by the caller or the language. If neither sets one, a number above 12 gives the
 * order of the suggestion.
 */
function dateInNumbers([a = '', b = '', last = '']: string[], context: ReadingContext): DateReading | undefined {
  const [first, second, year] = [Number(a), Number(b), Number(last)];
  const givenOrder = context.order === 'YMD' ? undefined : context.order;
  const order = givenOrder ?? (first > 12 && second <= 12 ? 'DMY' : second > 12 && first <= 12 ? 'MDY' : undefined);
  const [day, month] = order === 'MDY' ? [second, first] : [first, second];
  const text = `${a}/${b}/${last}`;
  if (last.length < 3) return context.refuse(`the year ${last} needs four digits, as it does not say its century`);
  if ((order ? month : Math.min(first, second)) > 12) return context.refuse(`month ${month} does not exist`);
  if (order && !exists(year, month, day))
    return context.refuse(
      month
        ? `there is no day ${text}: ${monthName(month)} has ${daysInMonth(year, month)} days`
        : 'there is no month 0',
    );
  if (order && context.lenient) return readingOf({ year, month, day });
  if (!givenOrder)
    return context.refuse(
      `${text} is written day first or month first, and nothing says which: write year-month-day, or give the order`,
    );
  return last.length === 3 ? context.refuse(`the year ${last} needs four digits`) : readingOf({ year, month, day });
}

/** Seconds or milliseconds since 1970, up to the year 2100. */
function unixTime([digits = '']: string[], context: ReadingContext): DateReading | undefined {
  const seconds = Number(digits) / (digits.length > 12 ? 1000 : 1);
  if (seconds < 1e9 || seconds > 4_102_444_800) return undefined;
  if (context.lenient) return { edtf: dayText(Math.floor(seconds / 86_400)) };
  return context.refuse(
    `${digits} seems to count ${digits.length > 12 ? 'milli' : ''}seconds since 1970: write the day`,
  );
}

/** A day as a spreadsheet numbers it, counted from 1899-12-30. */
function spreadsheetDay([digits = '']: string[], context: ReadingContext): DateReading | undefined {
  if (context.lenient) return { edtf: dayText(Number(digits) - 25_569) };
  return context.refuse(`${digits} seems to be the number of a day in a spreadsheet: write the day`);
}

/** A year, a slash and one or two digits: "1698/9", "1985/86", "1968/05". */
function splitYear([year = '', second = '']: string[], context: ReadingContext): DateReading | undefined {
  const next = Number(year) + 1;
  const month = Number(second);
  if (String(next).endsWith(second)) {
    if (context.lenient) return next > 1800 ? { edtf: `${year}/${next}` } : undefined;
    return context.refuse(
      `"${year}/${second}" can be two years, or one that began in spring by the old reckoning: write which`,
    );
  }
  if (context.lenient) return month >= 1 && month <= 12 ? ofDigits(year, second) : undefined;
  return context.refuse(
    `"${year}/${second}" is neither a year and a month nor two years: write year-month (2024-05) or year/year`,
  );
}

/** Rules for dates of numbers only. */
export const NUMBER_RULES: readonly DateRule[] = [
  dateRule('(\\d{4})([./-])(\\d{1,2})\\2(\\d{1,2})', ([y, , m, d]) => ofDigits(y, m, d)),
  dateRule('([12]\\d{3})(\\d\\d)(\\d\\d)', ([y, m, d], context) =>
    exists(Number(y), Number(m), Number(d))
      ? ofDigits(y, m, d)
      : context.refuse(`${y}${m}${d} is not the year, month and day of one day`),
  ),
  dateRule('(\\d{1,2})[./-](\\d{1,2})[./-](\\d{2,4})', dateInNumbers),
  dateRule('(\\d{1,2}/|\\d\\d-|\\d{1,2}\\.)(\\d{4})', ([month = '', year], context) => {
    // In English "12.1500" is a number
    const n = parseInt(month, 10);
    return n < 1 || n > 12 || (month.endsWith('.') && context.order !== 'DMY')
      ? undefined
      : readingOf({ year: Number(year), month: n });
  }),
  dateRule('(\\d{4})/(\\d{1,2})', splitYear),
  dateRule('(\\d{3})([./-])(\\d{1,2})\\2(\\d{1,2})', ([y = '', , m, d], context) =>
    context.lenient ? ofDigits(y, m, d) : context.refuse(`the year ${y} needs four digits`),
  ),
  dateRule('(\\d{10}|\\d{13})(?:\\.\\d+)?', unixTime),
  dateRule('([2-5]\\d{4})(?:\\.\\d+)?', spreadsheetDay),
];
