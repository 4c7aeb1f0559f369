import type { Bounds } from './bounds.ts';
import { endBoundsOf, type EndBounds } from './end-bounds.ts';
import { parseTreeAndBounds } from './edtf/parse-valid-tree.ts';
import { piecesOf } from './edtf/date-pieces.ts';
import { parseCommonDate } from './parse-common-date.ts';
import { PRECISIONS } from './precision.ts';
import type { DateTree } from './tree.ts';
import type { DateWindow, TimelineDate } from './types.ts';

/** The date that `parseDate` returns, or undefined if it returns a problem. Does not load the texts of problems. */
export function parseValidDate(text: string): TimelineDate | undefined {
  const common = parseCommonDate(text);
  if (common) return common;
  const parsed = parseTreeAndBounds(text, () => undefined);
  return parsed && dateOfBounds(text, parsed.tree, parsed.bounds);
}

/** The date that `parseDate` returns, made from a tree that is already parsed. */
export function dateOfTree(edtf: string, tree: DateTree): TimelineDate {
  return dateOfBounds(edtf, tree, endBoundsOf(tree));
}

function dateOfBounds(edtf: string, tree: DateTree, { start, end, whole }: EndBounds): TimelineDate {
  const startWindow = start ? windowOf(start) : { ...UNQUALIFIED, earliest: -Infinity, latest: whole.latest };
  const isInterval = tree.type === 'interval';
  const date: { -readonly [K in keyof TimelineDate]: TimelineDate[K] } = {
    edtf,
    kind: isInterval || (tree.type === 'set' && tree.mode === 'all') ? 'interval' : 'instant',
    start: startWindow,
    end:
      end === start
        ? startWindow
        : end
          ? windowOf(end)
          : { ...UNQUALIFIED, earliest: whole.earliest, latest: Infinity },
    precision: PRECISIONS[whole.rank]!,
    approximate: whole.approximate,
    uncertain: whole.uncertain,
    floating: whole.floating,
  };
  if (tree.type === 'set') date.set = tree.mode;
  if (date.start.earliest === -Infinity) date.openStart = isInterval && tree.start === 'unknown' ? 'unknown' : 'open';
  if (date.end.latest === Infinity) date.openEnd = isInterval && tree.end === 'unknown' ? 'unknown' : 'open';
  const pieces = tree.type !== 'interval' && whole.loose && piecesOf(tree);
  if (pieces) date.pieces = pieces;
  return date;
}

function windowOf({ earliest, latest, approximate, uncertain, loose, soft }: Bounds): DateWindow {
  const window = { earliest, latest, approximate, uncertain, loose };
  return soft ? { ...window, soft } : window;
}

const UNQUALIFIED = { approximate: false, uncertain: false, loose: false };
