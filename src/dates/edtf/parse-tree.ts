import { strayText } from './problems.ts';
import { endsOf, type Ends } from '../end-bounds.ts';
import { parseCalendarDate } from './parse-calendar-date.ts';
import { parseRange, parseSet } from './parse-set.ts';
import type { Refuse } from './refuse.ts';
import { suggest } from './suggest.ts';
import type { CalendarDate, DateInterval, DateSet, DateTree } from '../tree.ts';
import type { DateProblem } from '../types.ts';

/**
 * Read an EDTF text (ISO 8601-2:2019, levels 0 to 2) part by part. Never throws.
 * What the calendar does not hold (month 13, 30 February, `2023-02-3X`) is refused, and so is an interval whose start cannot come before its end.
 * A refusal comes with a suggestion where one of the usual slips or the draft of 2012 explains it.
 * Cost: linear in the length of the text.
 */
export function parseTree(text: string): { tree: DateTree } | { problem: DateProblem } {
  const read = readOrExplain(text);
  return 'problem' in read ? read : { tree: read.tree };
}

/** `parseTree` without the explanation, for texts of which most are not EDTF. */
export const treeOf = (text: string): DateTree | undefined => readText(text, () => undefined)?.tree;

/** `parseTree`, with the bounds that it needs anyway. */
export function readOrExplain(text: string): { tree: DateTree; ends: Ends } | { problem: DateProblem } {
  let problem: DateProblem | undefined;
  const read = readText(text, (at, message) => {
    problem ??= { text, at, message };
    return undefined;
  });
  if (read) return read;
  const suggestion = suggest(text, (candidate) => !!readText(candidate, () => undefined));
  return { problem: { ...problem!, ...(suggestion && { suggestion }) } };
}

function readText(text: string, refuse: Refuse): { tree: DateTree; ends: Ends } | undefined {
  const tree = readTree(text, refuse);
  if (!tree) return undefined;
  const ends = endsOf(tree);
  return ends.start && ends.end && ends.start.earliest >= ends.end.latest
    ? refuse(text.indexOf('/') + 1, 'an interval cannot end before it starts')
    : { tree, ends };
}

/** What to say of three numbers with slashes between them: of 2024/2025/2026 none is a day. */
function explainSlashes(text: string): string {
  if (/^\d{1,3}\/\d{1,2}\/\d{1,4}$/.test(text)) return strayText(text, 0);
  return /^\d{4}\/\d{1,2}\/\d{1,2}$/.test(text)
    ? 'a day is written year-month-day with hyphens: a / stands between the two ends of an interval'
    : 'an interval has two ends, with one / between them';
}

function readTree(text: string, refuse: Refuse): DateTree | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return readMoment(text, 0, refuse);
  const second = text.indexOf('/', slash + 1);
  if (second > 0) return refuse(second, explainSlashes(text));

  const start = readEnd(text.slice(0, slash), 0, refuse);
  const end = start && readEnd(text.slice(slash + 1), slash + 1, refuse);
  if (!start || !end) return undefined;
  if (typeof start === 'string' && typeof end === 'string')
    return refuse(0, 'an interval needs a date at one end at least');
  return { type: 'interval', start, end };
}

/** `..a` at the start is "on or before a", `b..` at the end "on or after b". */
function readEnd(text: string, at: number, refuse: Refuse): DateInterval['start'] | undefined {
  if (!text) return 'unknown';
  if (text === '..') return 'open';
  if (at ? !/^[^[{].*\.\.$/.test(text) : !text.startsWith('..')) return readMoment(text, at, refuse);
  const range = at ? parseRange(text.slice(0, -2), '', at, refuse) : parseRange('', text.slice(2), at, refuse);
  return range && { type: 'set', mode: 'one', members: [range], approximate: false, uncertain: false };
}

function readMoment(text: string, at: number, refuse: Refuse): CalendarDate | DateSet | undefined {
  return /[[{]/.test(text) ? parseSet(text, at, refuse) : parseCalendarDate(text, at, refuse);
}
