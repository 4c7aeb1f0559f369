import { parseCalendarDate } from './parse-calendar-date.ts';
import { parseSet } from './parse-set.ts';
import type { CalendarDate, DateInterval, DateSet, DateTree } from './tree.ts';
import { isTrouble, type Trouble } from './trouble.ts';
import type { DateProblem } from './types.ts';

/**
 * Read an EDTF text (ISO 8601-2:2019, levels 0 to 2) part by part. Never throws.
 * What the calendar does not hold (month 13, 30 February, `2023-02-3X`) is refused; that an interval runs forward is checked by `parseDate` alone.
 * Cost: linear in the length of the text.
 */
export function parseTree(text: string): { tree: DateTree } | { problem: DateProblem } {
  const tree = readTree(text);
  return isTrouble(tree) ? { problem: { text, ...tree } } : { tree };
}

function readTree(text: string): DateTree | Trouble {
  const slash = text.indexOf('/');
  if (slash < 0) return readMoment(text);
  if (text.includes('/', slash + 1))
    return { at: text.indexOf('/', slash + 1), message: 'an interval has two ends, and one / between them' };
  const start = readEnd(text.slice(0, slash));
  if (typeof start === 'object' && isTrouble(start)) return start;
  const end = readEnd(text.slice(slash + 1));
  if (typeof end === 'object' && isTrouble(end)) return { ...end, at: end.at + slash + 1 };
  if (typeof start === 'string' && typeof end === 'string')
    return { at: 0, message: 'an interval needs a date at one end at least' };
  return { type: 'interval', start, end };
}

function readEnd(text: string): DateInterval['start'] | Trouble {
  return text === '' ? 'unknown' : text === '..' ? 'open' : readMoment(text);
}

function readMoment(text: string): CalendarDate | DateSet | Trouble {
  return /[[{]/.test(text) ? parseSet(text) : parseCalendarDate(text);
}
