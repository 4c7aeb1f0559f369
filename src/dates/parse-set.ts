import { boundsOf } from './bounds.ts';
import { parseCalendarDate } from './parse-calendar-date.ts';
import type { CalendarDate, DateRange, DateSet } from './tree.ts';
import { isTrouble, type Trouble } from './trouble.ts';

const SET = /^([?~%]?)(?:\[([^[\]{}]*)\]|\{([^[\]{}]*)\})([?~%]?)$/;

/**
 * Read `[…]` (one of its members) or `{…}` (all of them): dates and ranges `a..b`, parted by commas, after which a blank may stand.
 * `..b` may come first ("or earlier") and `a..` last ("or later"). A qualifier before or behind the set applies to the whole of it.
 * `at` of a trouble counts from the start of `text`.
 */
export function parseSet(text: string): DateSet | Trouble {
  const found = SET.exec(text);
  if (!found) return { at: 0, message: 'a set is one pair of [ ] or { } with dates and commas in it' };
  const [, left = '', one, all, right = ''] = found;
  const parts = (one ?? all ?? '').split(',');
  const members: (CalendarDate | DateRange)[] = [];
  let at = left.length + 1;
  for (const [i, part] of parts.entries()) {
    const blanks = i ? part.length - part.trimStart().length : 0;
    const member = parseMember(part.slice(blanks));
    if (isTrouble(member)) return { ...member, at: at + blanks + member.at };
    if (member.type === 'range') {
      if (!member.from && i) return { at: at + blanks, message: '"or earlier" (..) can only begin a set' };
      if (!member.to && i < parts.length - 1)
        return { at: at + part.length - 2, message: '"or later" (..) can only end a set' };
    }
    members.push(member);
    at += part.length + 1;
  }
  const marks = left + right;
  return {
    type: 'set',
    mode: one === undefined ? 'all' : 'one',
    members,
    approximate: /[~%]/.test(marks),
    uncertain: /[?%]/.test(marks),
  };
}

function parseMember(text: string): CalendarDate | DateRange | Trouble {
  const dots = text.indexOf('..');
  if (dots < 0) return parseCalendarDate(text);
  if (text === '..') return { at: 0, message: 'a range (..) needs a date at one end at least' };
  const from = dots ? parseCalendarDate(text.slice(0, dots)) : undefined;
  if (from && isTrouble(from)) return from;
  const last = text.slice(dots + 2);
  const to = last ? parseCalendarDate(last) : undefined;
  if (to && isTrouble(to)) return { ...to, at: to.at + dots + 2 };
  if (from && to && unit(from) !== unit(to))
    return { at: dots + 2, message: 'both ends of a range are of one unit: two years, two months or two days' };
  if (from && to && boundsOf(from).window.earliest >= boundsOf(to).window.latest)
    return { at: dots + 2, message: 'a range cannot end before it starts' };
  return { type: 'range', ...(from && { from }), ...(to && { to }) };
}

function unit(date: CalendarDate): string {
  return date.clock ? 'time' : date.day ? 'day' : date.season ? 'season' : date.month ? 'month' : 'year';
}
