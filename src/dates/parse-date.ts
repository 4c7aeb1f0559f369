import type { Bounds } from './bounds.ts';
import { endsOf, type Ends } from './end-bounds.ts';
import { readOrExplain } from './edtf/parse-tree.ts';
import { piecesOf } from './edtf/date-pieces.ts';
import { plainDate } from './parse-common-date.ts';
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
  const plain = plainDate(text);
  if (plain) return { date: plain };
  const read = readOrExplain(text);
  return 'problem' in read ? read : { date: dateOfEnds(text, read.tree, read.ends) };
}

/** What `parseDate` makes of a text whose tree is known. */
export function dateOfTree(edtf: string, tree: DateTree): TimelineDate {
  return dateOfEnds(edtf, tree, endsOf(tree));
}

function dateOfEnds(edtf: string, tree: DateTree, { start, end, both }: Ends): TimelineDate {
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
  const pieces = tree.type !== 'interval' && both.loose && piecesOf(tree);
  if (pieces) date.pieces = pieces;
  return date;
}

function windowOf({ earliest, latest, approximate, uncertain, loose, soft }: Bounds): DateWindow {
  const window = { earliest, latest, approximate, uncertain, loose };
  return soft ? { ...window, soft } : window;
}

const SILENT = { approximate: false, uncertain: false, loose: false };
