import { daysInMonth } from './calendar.ts';
import { edgeDay, maskSpan } from './mask.ts';
import { parseClock } from './parse-clock.ts';
import { monthName, strayText } from './problems.ts';
import type { CalendarDate, Component, Qualified, Year } from './tree.ts';
import { isTrouble, type Trouble } from './trouble.ts';

/** As far as it fits: qualifier, year, significant digits, qualifier, then month and day with a qualifier on either side of each. */
const DATE =
  /^([?~%]?)(-?[\dX]{4}|Y-?[1-9]\d*(?:E\d+)?)(?:S(\d+))?([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?/;

/** Beyond this, the days of neighbouring years are no longer told apart. */
const YEAR_LIMIT = 1e13;

/**
 * Read one date of the calendar: year, year and month or season, or day, or day and time.
 * A qualifier right of a component applies to it and to all left of it, one left of a component to that component alone (ISO 8601-2, 8.2 and 8.3).
 * `at` of a trouble counts from the start of `text`.
 */
export function parseCalendarDate(text: string): CalendarDate | Trouble {
  const found = DATE.exec(text);
  if (!found) return strayText(text, 0, '');
  const [
    dateText,
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
  const rest = text.slice(dateText.length);
  if (rest && !(rest[0] === 'T' && dayText)) return strayText(text, dateText.length, dateText);

  const yearSpan = readYear(yearText, significant);
  if (isTrouble(yearSpan)) return { ...yearSpan, at: yearLeft ? 1 : 0 };
  const ofMonth = `${monthRight}${dayRight}`;
  const year: Year = { ...yearSpan, ...qualified(`${yearLeft}${yearRight}${ofMonth}`) };
  if (!monthText) return { type: 'date', year };

  const monthAt = dateText.indexOf('-', 1 + +!!yearLeft) + 1 + +!!monthLeft;
  if (yearText[0] === 'Y' || significant)
    return { at: monthAt - 1, message: 'a year with Y, E or S stands alone, without month or day' };
  const season = +monthText > 20 && maskSpan(monthText, 21, 41);
  const monthSpan = season || maskSpan(monthText, 1, 12);
  if (!monthSpan) return { at: monthAt, message: `month ${monthText} does not exist` };
  const month: Component = { text: monthText, ...monthSpan, ...qualified(`${monthLeft}${ofMonth}`) };
  if (season) {
    return dayText ? { at: monthAt + 2, message: 'a season has no day' } : { type: 'date', year, season: month };
  }
  if (!dayText) return { type: 'date', year, month };

  const dayAt = dateText.length - 2 - +!!dayRight;
  const length = year.min === year.max || month.min !== 2 ? daysInMonth(year.min, month.min) : 29;
  const daySpan = maskSpan(dayText, 1, month.min === month.max ? length : 31);
  const day: Component = { text: dayText, min: 1, max: 0, ...daySpan, ...qualified(`${dayLeft}${dayRight}`) };
  if (!daySpan || (/X/.test(dateText) && !edgeDay(year, month, day, 1))) {
    const monthWords = month.min === month.max ? `${monthName(month.min)} ${year.text}` : `${year.text}-${month.text}`;
    return {
      at: dayAt,
      message:
        daySpan || month.min !== month.max || +dayText < 1
          ? `${monthWords} has no day ${dayText}`
          : `${monthWords} has ${length} days`,
    };
  }
  if (!rest) return { type: 'date', year, month, day };

  if (/[?~%X]/.test(dateText))
    return { at: dateText.length, message: 'a time of day needs a plain date, without X, ?, ~ or %' };
  const clock = parseClock(rest.slice(1));
  return isTrouble(clock)
    ? { ...clock, at: clock.at + dateText.length + 1 }
    : { type: 'date', year, month, day, clock };
}

function readYear(
  text: string,
  significant: string | undefined,
): { text: string; min: number; max: number; significant?: number } | Trouble {
  if (text === '-0000') return { at: 0, message: 'there is no year -0000: 0000 is 1 BCE' };
  if (text[0] !== 'Y') {
    const low = +text.replaceAll('X', '0');
    const high = +text.replaceAll('X', '9');
    const span = text[0] === '-' ? { min: high, max: Math.min(low, -1) } : { min: low, max: high };
    return significant ? roundedYear(text, low, +significant) : { text, ...span };
  }
  const value = +text.slice(1);
  if (!text.includes('E') && Math.abs(value) < 10_000)
    return { at: 0, message: 'Y is for years of more than four digits' };
  if (Math.abs(value) > YEAR_LIMIT) return { at: 0, message: 'years beyond ten trillion cannot be told apart' };
  return significant ? roundedYear(text, value, +significant) : { text, min: value, max: value };
}

/** The years that agree with a value in its first `significant` digits. */
function roundedYear(
  text: string,
  value: number,
  significant: number,
): { text: string; min: number; max: number; significant: number } | Trouble {
  const digits = String(Math.abs(value)).length;
  if (text.includes('X')) return { at: 0, message: 'significant digits (S) and X exclude each other' };
  if (significant < 1 || significant > Math.max(4, digits))
    return { at: 0, message: `a year of ${digits} digits cannot have ${significant} significant ones` };
  const unit = 10 ** Math.max(0, digits - significant);
  const near = Math.floor(Math.abs(value) / unit) * unit;
  const far = near + unit - 1;
  return { text: `${text}S${significant}`, significant, min: value < 0 ? -far : near, max: value < 0 ? -near : far };
}

function qualified(marks: string): Qualified {
  return { approximate: /[~%]/.test(marks), uncertain: /[?%]/.test(marks) };
}
