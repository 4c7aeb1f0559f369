import { explainStrayText } from './problems.ts';
import { endBoundsOf, type EndBounds } from '../end-bounds.ts';
import { parseCalendarDate } from './parse-calendar-date.ts';
import { parseRange, parseSet } from './parse-set.ts';
import type { Refuse } from './refuse.ts';
import { suggest } from './suggest.ts';
import type { CalendarDate, DateInterval, DateSet, DateTree } from '../tree.ts';
import type { DateProblem } from '../types.ts';

/**
 * Parses an EDTF text (ISO 8601-2:2019, levels 0 to 2) into its parts. Never throws.
 * Refused are dates that do not exist (month 13, 30 February, `2023-02-3X`) and intervals whose start cannot come before their end.
 * The problem has a suggestion where a common slip, or the 2012 draft of EDTF, explains the text.
 * Cost: linear in the length of the text.
 */
export function parseTree(text: string): { tree: DateTree } | { problem: DateProblem } {
  const parsed = parseTreeAndBounds(text);
  return 'problem' in parsed ? parsed : { tree: parsed.tree };
}

/** The tree of an EDTF text, or undefined where `parseTree` has a problem. Cheaper than `parseTree` for texts that are mostly not EDTF. */
export const parseValidTree = (text: string): DateTree | undefined => parseText(text, () => undefined)?.tree;

/** `parseTree`, together with the bounds that it computes to check the order of an interval. */
export function parseTreeAndBounds(text: string): { tree: DateTree; bounds: EndBounds } | { problem: DateProblem } {
  let problem: DateProblem | undefined;
  const parsed = parseText(text, (at, message) => {
    problem ??= { text, at, message };
    return undefined;
  });
  if (parsed) return parsed;
  const suggestion = suggest(text, (candidate) => !!parseText(candidate, () => undefined));
  return { problem: { ...problem!, ...(suggestion && { suggestion }) } };
}

function parseText(text: string, refuse: Refuse): { tree: DateTree; bounds: EndBounds } | undefined {
  const tree = parseParts(text, refuse);
  if (!tree) return undefined;
  const bounds = endBoundsOf(tree);
  return bounds.start && bounds.end && bounds.start.earliest >= bounds.end.latest
    ? refuse(text.indexOf('/') + 1, 'an interval cannot end before it starts')
    : { tree, bounds };
}

/** The message for a text with two slashes, which may be a day (2024/11/29) or no date at all (2024/2025/2026). */
function explainTwoSlashes(text: string): string {
  if (/^\d{1,3}\/\d{1,2}\/\d{1,4}$/.test(text)) return explainStrayText(text, 0);
  return /^\d{4}\/\d{1,2}\/\d{1,2}$/.test(text)
    ? 'a day is written year-month-day with hyphens: a / stands between the two ends of an interval'
    : 'an interval has two ends, with one / between them';
}

function parseParts(text: string, refuse: Refuse): DateTree | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return parseDateOrSet(text, 0, refuse);
  const second = text.indexOf('/', slash + 1);
  if (second > 0) return refuse(second, explainTwoSlashes(text));

  const start = parseEnd(text.slice(0, slash), 0, refuse);
  const end = start && parseEnd(text.slice(slash + 1), slash + 1, refuse);
  if (!start || !end) return undefined;
  if (typeof start === 'string' && typeof end === 'string')
    return refuse(0, 'an interval needs a date at one end at least');
  return { type: 'interval', start, end };
}

/** Parses one end of an interval. `..a` as the start is "on or before a", `b..` as the end "on or after b". */
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
