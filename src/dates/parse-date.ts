import { boundsOf, joined, type Bounds } from './bounds.ts';
import { parseTree } from './parse-tree.ts';
import { PRECISIONS } from './precision.ts';
import type { DateTree } from './tree.ts';
import type { DateProblem, DateWindow, TimelineDate } from './types.ts';

/**
 * Read an EDTF text (ISO 8601-2:2019, levels 0 to 2) into the time that it leaves possible. Never throws.
 * Beyond the standard it takes hours, minutes and fractions of a second, offsets `+09` and `+0900`, `T24:00:00`, a leap second, times in
 * intervals and sets, and blanks after the commas of a set; a time without a zone stays floating. What it refuses it explains.
 * Computed by day arithmetic, never through `Date` or the machine's zone, and exact to the day for years within ±10¹³.
 */
export function parseDate(text: string): { date: TimelineDate } | { problem: DateProblem } {
  const read = parseTree(text);
  return 'problem' in read ? read : { date: dateOfTree(text, read.tree) };
}

/** What `parseDate` makes of a text whose tree is known. */
export function dateOfTree(edtf: string, tree: DateTree): TimelineDate {
  const { start, end, both } = endsOf(tree);
  const startWindow = start ? windowOf(start) : { ...SILENT, earliest: -Infinity, latest: both.latest };
  const interval = tree.type === 'interval';
  const date: { -readonly [K in keyof TimelineDate]: TimelineDate[K] } = {
    edtf,
    kind: interval || (tree.type === 'set' && tree.mode === 'all') ? 'interval' : 'instant',
    start: startWindow,
    end: end === start ? startWindow : end ? windowOf(end) : { ...SILENT, earliest: both.earliest, latest: Infinity },
    precision: PRECISIONS[both.rank]!,
    approximate: both.approximate,
    uncertain: both.uncertain,
    floating: both.floating,
  };
  if (tree.type === 'set') date.set = tree.mode;
  if (date.start.earliest === -Infinity) date.openStart = interval && tree.start === 'unknown' ? 'unknown' : 'open';
  if (date.end.latest === Infinity) date.openEnd = interval && tree.end === 'unknown' ? 'unknown' : 'open';
  return date;
}

/** The bounds of start and end, one and the same of an instant, absent where open or unknown; and of both together. */
function endsOf(tree: DateTree): { start?: Bounds | undefined; end?: Bounds | undefined; both: Bounds } {
  if (tree.type === 'interval') {
    const start = typeof tree.start === 'string' ? undefined : boundsOf(tree.start);
    const end = typeof tree.end === 'string' ? undefined : boundsOf(tree.end);
    return { start, end, both: start && end ? joined(start, end) : (start ?? end)! };
  }
  const both = boundsOf(tree);
  if (tree.type === 'date' || tree.mode === 'one') return { start: both, end: both, both };
  const { approximate, uncertain, members } = tree;
  const ends = members
    .flatMap((member) => (member.type === 'date' ? member : [member, member.from ?? [], member.to ?? []].flat()))
    .map(boundsOf);
  const said = { ...both, earliest: Infinity, latest: -Infinity, approximate, uncertain, loose: false, soft: false };
  return {
    start: joined(
      ends.reduce((a, b) => (b.earliest <= a.earliest ? b : a)),
      said,
    ),
    end: joined(
      ends.reduce((a, b) => (b.latest >= a.latest ? b : a)),
      said,
    ),
    both,
  };
}

function windowOf({ earliest, latest, approximate, uncertain, loose, soft }: Bounds): DateWindow {
  return { earliest, latest, approximate, uncertain, loose, ...(soft && { soft }) };
}

const SILENT = { approximate: false, uncertain: false, loose: false };
