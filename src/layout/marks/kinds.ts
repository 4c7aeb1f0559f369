import type { TimelineDate } from '../../dates/types.ts';
import type { MarkKind } from './mark-kind.ts';
import { momentMark } from './moment.ts';
import { allOfMark, oneOfMark } from './pieces.ts';
import { spanMark } from './span.ts';
import { windowMark } from './window.ts';

/*
 * How to add a kind of mark:
 *
 * 1. Describe it as a `MarkKind` in a file beside this one, and give it a name in `MarkKind.name`.
 * 2. Enter it in `MARK_KINDS`, before the kinds that would take its dates.
 * 3. Draw one date of it in `data/date-kinds.ts`, and look at what changes in the golden scenes.
 *
 * `layoutMark` (the plot, on paper too) and `symbolOf` (the gutter of the list) then draw it; the overview draws every kind alike,
 * as a bar over its whole extent. Only a look that no kind has yet needs more: a field of `Segment` and `MarkSymbol`, its class in
 * `views/mark-classes.ts`, and its style in `views/plot/marks.css`.
 */

/** All kinds of marks. A date is drawn as the first kind that accepts it; the last kind accepts every date. */
export const MARK_KINDS: readonly MarkKind[] = [oneOfMark, allOfMark, momentMark, windowMark, spanMark];

/** The kind of mark for a date. O(1). */
export const markKindOf = (date: TimelineDate): MarkKind => MARK_KINDS.find((kind) => kind.isKindOf(date)) ?? spanMark;
