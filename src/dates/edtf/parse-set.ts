import { boundsOf } from '../bounds.ts';
import { qualified } from './mask.ts';
import { parseCalendarDate } from './parse-calendar-date.ts';
import type { Refuse } from './refuse.ts';
import type { CalendarDate, DateRange, DateSet } from '../tree.ts';

const SET = /^([?~%]?)(?:\[([^[\]{}]*)\]|\{([^[\]{}]*)\})([?~%]?)$/;

/**
 * Read `[…]` (one of its members) or `{…}` (all of them): dates and ranges `a..b`, parted by commas, after which a blank may stand.
 * `..b` may come first ("or earlier") and `a..` last ("or later"). A qualifier before or behind the set applies to the whole of it.
 * @param at where `text` stands in the whole
 */
export function parseSet(text: string, at: number, refuse: Refuse): DateSet | undefined {
  const found = SET.exec(text);
  if (!found) return refuse(at, 'a set is dates with commas between them, in one pair of [ ] or { }');
  const [, left = '', one, all, right = ''] = found;
  const parts = (one ?? all ?? '').split(',');
  const members: (CalendarDate | DateRange)[] = [];
  let partAt = at + left.length + 1;
  for (const [i, part] of parts.entries()) {
    const trimmed = i ? part.trimStart() : part;
    const member = parseMember(trimmed, partAt + part.length - trimmed.length, refuse);
    if (!member) return undefined;
    if (member.type === 'range' && ((i && !member.from) || (i < parts.length - 1 && !member.to)))
      return refuse(partAt, 'an open range (..) stands at the beginning or the end of its set');
    members.push(member);
    partAt += part.length + 1;
  }
  return {
    type: 'set',
    mode: one === undefined ? 'all' : 'one',
    members,
    ...qualified(left + right),
  };
}

function parseMember(text: string, at: number, refuse: Refuse): CalendarDate | DateRange | undefined {
  const dots = text.indexOf('..');
  if (dots < 0 || text === '..') return parseCalendarDate(text, at, refuse);
  return parseRange(text.slice(0, dots), text.slice(dots + 2), at, refuse);
}

/** Read `a..b`, where one end may be missing. */
export function parseRange(first: string, last: string, at: number, refuse: Refuse): DateRange | undefined {
  const from = first ? parseCalendarDate(first, at, refuse) : undefined;
  const to = last ? parseCalendarDate(last, at + first.length + 2, refuse) : undefined;
  if ((first && !from) || (last && !to)) return undefined;
  if (from && to) {
    const [a, b] = [boundsOf(from), boundsOf(to)];
    const rank = (bounds: typeof a): number => Math.max(bounds.rank, 3);
    if (rank(a) !== rank(b)) return refuse(at, 'both ends of a range have one unit: years, months or days');
    if (a.earliest >= b.latest) return refuse(at, 'a range cannot end before it starts');
  }
  return { type: 'range', ...(from && { from }), ...(to && { to }) };
}
