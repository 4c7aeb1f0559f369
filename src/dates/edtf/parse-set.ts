import { boundsOf } from '../bounds.ts';
import { qualifiersOf } from './mask.ts';
import { PRECISIONS } from '../precision.ts';
import { parseCalendarDate } from './parse-calendar-date.ts';
import type { Refuse } from './refuse.ts';
import type { CalendarDate, DateRange, DateSet } from '../tree.ts';

const SET = /^([?~%]?)(?:\[([^[\]{}]*)\]|\{([^[\]{}]*)\})([?~%]?)$/;

/**
 * Parses `[…]` (one of its members) or `{…}` (all of them): dates and ranges `a..b`, separated by commas, with blanks allowed after a comma.
 * `..b` may come first ("or earlier") and `a..` last ("or later"). A qualifier before or after the set applies to the whole set.
 * @param position index of `text` in the whole text
 */
export function parseSet(text: string, position: number, refuse: Refuse): DateSet | undefined {
  const found = SET.exec(text);
  if (!found) return refuse(position, 'a set is dates with commas between them, in one pair of [ ] or { }');
  const [, before = '', one, all, after = ''] = found;
  const parts = (one ?? all ?? '').split(',');
  const members: (CalendarDate | DateRange)[] = [];
  let partPosition = position + before.length + 1;
  for (const [i, part] of parts.entries()) {
    const trimmed = i ? part.trimStart() : part;
    const member = parseMember(trimmed, partPosition + part.length - trimmed.length, refuse);
    if (!member) return undefined;
    if (member.type === 'range' && ((i && !member.from) || (i < parts.length - 1 && !member.to)))
      return refuse(partPosition, 'an open range (..) stands at the beginning or the end of its set');
    members.push(member);
    partPosition += part.length + 1;
  }
  return {
    type: 'set',
    mode: one === undefined ? 'all' : 'one',
    members,
    ...qualifiersOf(before + after),
  };
}

function parseMember(text: string, position: number, refuse: Refuse): CalendarDate | DateRange | undefined {
  const dots = text.indexOf('..');
  if (dots < 0 || text === '..') return parseCalendarDate(text, position, refuse);
  return parseRange(text.slice(0, dots), text.slice(dots + 2), position, refuse);
}

const YEAR = PRECISIONS.indexOf('year');

/** Parses `a..b` from its two ends, one of which may be empty. */
export function parseRange(first: string, last: string, position: number, refuse: Refuse): DateRange | undefined {
  const from = first ? parseCalendarDate(first, position, refuse) : undefined;
  const to = last ? parseCalendarDate(last, position + first.length + 2, refuse) : undefined;
  if ((first && !from) || (last && !to)) return undefined;
  if (from && to) {
    const [a, b] = [boundsOf(from), boundsOf(to)];
    // A decade or century counts as years
    const unit = (bounds: typeof a): number => Math.max(bounds.rank, YEAR);
    if (unit(a) !== unit(b)) return refuse(position, 'both ends of a range have one unit: years, months or days');
    if (a.earliest >= b.latest) return refuse(position, 'a range cannot end before it starts');
  }
  return { type: 'range', ...(from && { from }), ...(to && { to }) };
}
