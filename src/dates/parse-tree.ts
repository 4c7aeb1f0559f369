import { boundsOf } from './bounds.ts';
import { parseCalendarDate } from './parse-calendar-date.ts';
import { parseSet } from './parse-set.ts';
import { suggest } from './suggest.ts';
import type { CalendarDate, DateInterval, DateSet, DateTree } from './tree.ts';
import { isTrouble, type Trouble } from './trouble.ts';
import type { DateProblem } from './types.ts';

/**
 * Read an EDTF text (ISO 8601-2:2019, levels 0 to 2) part by part. Never throws.
 * What the calendar does not hold (month 13, 30 February, `2023-02-3X`) is refused, and so is an interval whose start cannot come before its end.
 * A refusal comes with a suggestion where one of the usual slips or the draft of 2012 explains it.
 * Cost: linear in the length of the text.
 */
export function parseTree(text: string): { tree: DateTree } | { problem: DateProblem } {
  const tree = readTree(text);
  if (!isTrouble(tree)) return { tree };
  const suggestion = suggest(text, (candidate) => !isTrouble(readTree(candidate)));
  return { problem: { text, ...tree, ...(suggestion && { suggestion }) } };
}

function readTree(text: string): DateTree | Trouble {
  const slash = text.indexOf('/');
  if (slash < 0) return readMoment(text);
  const second = text.indexOf('/', slash + 1);
  if (second > 0) return { at: second, message: 'an interval has two ends, and one / between them' };

  const start = readStart(text.slice(0, slash));
  if (typeof start === 'object' && isTrouble(start)) return start;
  const end = readEnd(text.slice(slash + 1));
  if (typeof end === 'object' && isTrouble(end)) return { ...end, at: end.at + slash + 1 };

  if (typeof start === 'string' || typeof end === 'string') {
    return start === end || typeof start === typeof end
      ? { at: 0, message: 'an interval needs a date at one end at least' }
      : { type: 'interval', start, end };
  }
  return boundsOf(start).window.earliest < boundsOf(end).window.latest
    ? { type: 'interval', start, end }
    : { at: slash + 1, message: 'an interval cannot end before it starts' };
}

function readStart(text: string): DateInterval['start'] | Trouble {
  if (!text) return 'unknown';
  if (text === '..') return 'open';
  if (!text.startsWith('..')) return readMoment(text);
  const to = parseCalendarDate(text.slice(2));
  return isTrouble(to) ? { ...to, at: to.at + 2 } : { ...OPEN_RANGE, members: [{ type: 'range', to }] };
}

function readEnd(text: string): DateInterval['end'] | Trouble {
  if (!text) return 'unknown';
  if (text === '..') return 'open';
  if (!text.endsWith('..')) return readMoment(text);
  const from = parseCalendarDate(text.slice(0, -2));
  return isTrouble(from) ? from : { ...OPEN_RANGE, members: [{ type: 'range', from }] };
}

const OPEN_RANGE = { type: 'set', mode: 'one', approximate: false, uncertain: false } as const;

function readMoment(text: string): CalendarDate | DateSet | Trouble {
  return /[[{]/.test(text) ? parseSet(text) : parseCalendarDate(text);
}
