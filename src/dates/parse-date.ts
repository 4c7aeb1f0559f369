import { boundsOf, boundsOfMember, type Bounds } from './bounds.ts';
import { parseTree } from './parse-tree.ts';
import { finer } from './precision.ts';
import type { DateInterval, DateSet, DateTree } from './tree.ts';
import type { DateProblem, DateWindow, TimelineDate } from './types.ts';

/**
 * Read an EDTF text (ISO 8601-2:2019, levels 0 to 2) into the time that it leaves possible. Never throws.
 * Beyond the standard it takes hours, minutes and fractions of a second, offsets `+09` and `+0900`, `T24:00:00`, a leap second, times in
 * intervals and blanks after the commas of a set; a time without a zone stays floating. What it refuses it explains.
 * Computed by day arithmetic, never through `Date` or the machine's zone; bounds are whole days apart for years within ±10¹³.
 */
export function parseDate(text: string): { date: TimelineDate } | { problem: DateProblem } {
  const read = parseTree(text);
  return 'problem' in read ? read : { date: dateOfTree(text, read.tree) };
}

/** What `parseDate` makes of a text whose tree is known. */
export function dateOfTree(edtf: string, tree: DateTree): TimelineDate {
  if (tree.type === 'interval') return dateOfInterval(edtf, tree);
  if (tree.type === 'set' && tree.mode === 'all') return dateOfAll(edtf, tree);
  const { window, precision, floating } = boundsOf(tree);
  return {
    edtf,
    kind: 'instant',
    ...(tree.type === 'set' && { set: tree.mode }),
    start: window,
    end: window,
    precision,
    approximate: window.approximate,
    uncertain: window.uncertain,
    ...openEnds(window, window),
    floating,
  };
}

function dateOfInterval(edtf: string, tree: DateInterval): TimelineDate {
  const first = typeof tree.start === 'object' ? boundsOf(tree.start) : undefined;
  const last = typeof tree.end === 'object' ? boundsOf(tree.end) : undefined;
  const start = first?.window ?? { ...BARE, earliest: -Infinity, latest: last?.window.latest ?? Infinity };
  const end = last?.window ?? { ...BARE, earliest: first?.window.earliest ?? -Infinity, latest: Infinity };
  return {
    edtf,
    kind: 'interval',
    start,
    end,
    precision: first && last ? finer(first.precision, last.precision) : ((first ?? last)?.precision ?? 'day'),
    approximate: start.approximate || end.approximate,
    uncertain: start.uncertain || end.uncertain,
    ...openEnds(start, end),
    ...(tree.start === 'unknown' && { openStart: tree.start }),
    ...(tree.end === 'unknown' && { openEnd: tree.end }),
    floating: !!first?.floating || !!last?.floating,
  };
}

/** All of a set: from its first date to its last, each with the window of its own. */
function dateOfAll(edtf: string, set: DateSet): TimelineDate {
  const whole = boundsOf(set);
  const ends = set.members.flatMap((member) =>
    member.type === 'date' ? [boundsOfMember(member)] : [member.from, member.to].map((end) => end && boundsOf(end)),
  );
  const windows = ends.filter((end): end is Bounds => !!end).map((end) => qualifiedBy(set, end.window));
  const start = windows.reduce((a, b) => (b.earliest < a.earliest ? b : a));
  const end = windows.reduce((a, b) => (b.latest > a.latest ? b : a));
  return {
    edtf,
    kind: 'interval',
    set: 'all',
    start: { ...start, earliest: whole.window.earliest },
    end: { ...end, latest: whole.window.latest },
    precision: whole.precision,
    approximate: whole.window.approximate,
    uncertain: whole.window.uncertain,
    ...openEnds(whole.window, whole.window),
    floating: whole.floating,
  };
}

function qualifiedBy(set: DateSet, window: DateWindow): DateWindow {
  return {
    ...window,
    approximate: window.approximate || set.approximate,
    uncertain: window.uncertain || set.uncertain,
  };
}

const BARE = { approximate: false, uncertain: false, loose: false };

function openEnds(start: DateWindow, end: DateWindow): { openStart?: 'open'; openEnd?: 'open' } {
  return {
    ...(start.earliest === -Infinity && { openStart: 'open' }),
    ...(end.latest === Infinity && { openEnd: 'open' }),
  };
}
