import { daysInMonth } from '../calendar.ts';
import { component, edgeDay, maskedComponent } from './mask.ts';
import { parseClock } from './parse-clock.ts';
import type { Refuse } from './refuse.ts';
import type { CalendarDate, Year } from '../tree.ts';

/** Matches the longest prefix that looks like a date: year, month and day, each with qualifiers on either side. */
const DATE_PREFIX =
  /^([?~%]?)(-?[\dX]{4}|Y-?[1-9]\d*(?:E\d+)?)(?:(?<!X\d*)S([1-9]\d*))?([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?/;

/** For years below this, a double holds the number of days since 1970 exactly. */
const YEAR_LIMIT = 1e13;

/**
 * Parses one calendar date: a year, a month or season, a day, or a day with a time.
 * A qualifier right of a component applies to it and to all components left of it; one left of a component applies only to that component
 * (ISO 8601-2).
 * @param position index of `text` in the whole text
 */
export function parseCalendarDate(text: string, position: number, refuse: Refuse): CalendarDate | undefined {
  const found = DATE_PREFIX.exec(text);
  if (!found) return refuse(position, ({ strayText }) => strayText(text, 0));
  const [
    matched,
    yearLeft,
    yearText = '',
    significant,
    yearRight,
    monthLeft,
    monthText,
    monthRight,
    dayLeft,
    dayText,
    dayRight,
  ] = found;
  const rest = text.slice(matched.length);
  const restPosition = position + matched.length;
  if (rest && !(dayText && rest[0] === 'T'))
    return refuse(restPosition, ({ strayText }) => strayText(text, matched.length));

  const marks = (monthRight ?? '') + (dayRight ?? '');
  const year = parseYear(yearText, significant, `${yearLeft}${yearRight}${marks}`, position, refuse);
  if (!year || !monthText) return year && { type: 'date', year };

  const monthPosition = position + matched.indexOf(monthText, yearText.length);
  if (yearText[0] === 'Y' || significant) return refuse(monthPosition, 'a year with Y or S stands alone');
  const season = Number(monthText) > 20 && maskedComponent(monthText, 21, 41, monthLeft + marks);
  if (season) return dayText ? refuse(restPosition - 2, 'a season has no days') : { type: 'date', year, season };
  const month = maskedComponent(monthText, 1, 12, monthLeft + marks);
  if (!month) return refuse(monthPosition, `month ${monthText} does not exist`);
  if (!dayText) return { type: 'date', year, month };

  const isOneMonth = month.min === month.max;
  const length = !isOneMonth ? 31 : daysInMonth(year.min === year.max ? year.min : 2000, month.min);
  const day = maskedComponent(dayText, 1, length, `${dayLeft}${dayRight}`);
  if (!day || (matched.includes('X') && !edgeDay(year, month, day, 1))) {
    return refuse(restPosition - 2 - (dayRight ?? '').length, ({ monthName }) => {
      const monthWords = isOneMonth ? `${monthName(month.min)} ${year.text}` : `${year.text}-${month.text}`;
      return `${monthWords} has ${day || !Number.parseInt(dayText, 10) ? `no day ${dayText}` : `${length} days`}`;
    });
  }
  if (!rest) return { type: 'date', year, month, day };

  if (/[?~%X]/.test(matched)) return refuse(restPosition, 'a time needs a plain date, without X, ?, ~ or %');
  const clock = parseClock(rest.slice(1), restPosition + 1, refuse);
  return clock && { type: 'date', year, month, day, clock };
}

function parseYear(
  text: string,
  significant: string | undefined,
  marks: string,
  position: number,
  refuse: Refuse,
): Year | undefined {
  if (text === '-0000') return refuse(position, 'there is no year -0000: 0000 is 1 BCE');
  const digits = text.replace('Y', '');
  const low = Math.abs(+digits.replaceAll('X', '0'));
  if (digits !== text && low < 10_000 && !text.includes('E'))
    return refuse(position, 'Y is for years of more than four digits');
  if (low >= YEAR_LIMIT) return refuse(position, 'a year has at most 13 digits');

  const unit = significant ? 10 ** Math.max(0, `${low}`.length - +significant) : 1;
  const near = Math.floor(low / unit) * unit;
  const far = significant ? near + unit - 1 : Math.abs(+digits.replaceAll('X', '9'));
  // The last year before 0000 is -0001, even if X digits would match 0000
  const year = digits[0] === '-' ? component(text, -far, -near || -1, marks) : component(text, near, far, marks);
  return significant ? { ...year, text: `${text}S${significant}`, significant: +significant } : year;
}
