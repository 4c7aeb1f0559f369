import { endBoundsOf, type EndBounds } from '../end-bounds.ts';
import { parseCalendarDate } from './parse-calendar-date.ts';
import { parseRange, parseSet } from './parse-set.ts';
import type { Refuse } from './refuse.ts';
import type { CalendarDate, DateInterval, DateSet, DateTree } from '../tree.ts';

/** The tree of an EDTF text, or undefined if `parseTree` returns a problem. Cost: linear in the length of the text. */
export const parseValidTree = (text: string): DateTree | undefined => parseTreeAndBounds(text, () => undefined)?.tree;

/**
 * The tree of an EDTF text, together with the bounds computed to check the order of an interval. If the text is refused, calls `refuse`
 * at least once and returns undefined; the first call has the reason.
 */
export function parseTreeAndBounds(text: string, refuse: Refuse): { tree: DateTree; bounds: EndBounds } | undefined {
  const tree = parseParts(text, refuse);
  if (!tree) return undefined;
  const bounds = endBoundsOf(tree);
  return bounds.start && bounds.end && bounds.start.earliest >= bounds.end.latest
    ? refuse(text.indexOf('/') + 1, 'an interval cannot end before it starts')
    : { tree, bounds };
}

function parseParts(text: string, refuse: Refuse): DateTree | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return parseDateOrSet(text, 0, refuse);
  const second = text.indexOf('/', slash + 1);
  if (second > 0) return refuse(second, ({ twoSlashes }) => twoSlashes(text));

  const start = parseEnd(text.slice(0, slash), 0, refuse);
  const end = start && parseEnd(text.slice(slash + 1), slash + 1, refuse);
  if (!start || !end) return undefined;
  if (typeof start === 'string' && typeof end === 'string')
    return refuse(0, 'an interval needs a date at one end at least');
  return { type: 'interval', start, end };
}

/** Parses one end of an interval. `..a` as the start means "on or before a", and `b..` as the end means "on or after b". */
function parseEnd(text: string, position: number, refuse: Refuse): DateInterval['start'] | undefined {
  if (!text) return 'unknown';
  if (text === '..') return 'open';
  if (position ? !/^[^[{].*\.\.$/.test(text) : !text.startsWith('..')) return parseDateOrSet(text, position, refuse);
  const range = position
    ? parseRange(text.slice(0, -2), '', position, refuse)
    : parseRange('', text.slice(2), position, refuse);
  return range && { type: 'set', mode: 'one', members: [range], approximate: false, uncertain: false };
}

function parseDateOrSet(text: string, position: number, refuse: Refuse): CalendarDate | DateSet | undefined {
  return /[[{]/.test(text) ? parseSet(text, position, refuse) : parseCalendarDate(text, position, refuse);
}
