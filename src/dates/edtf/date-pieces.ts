import { boundsOf } from '../bounds.ts';
import { edgeDay, firstResult } from './mask.ts';
import type { CalendarDate, DateSet } from '../tree.ts';
import type { DatePiece } from '../types.ts';

/** Maximum number of pieces that are listed. */
const MAX_PIECES = 40;

/** A digit after an X means gaps: `2024-1X-05` is three separate days, while `2024-1X` is one stretch of three months. */
const DIGIT_AFTER_X = /X.*\d/;

/**
 * The separate stretches of possible time of a date with X digits or of a set, in order of time; stretches that touch are merged.
 * Undefined if there is only one, or if the members and the values of their X digits make more than 40. O(40), however wide the mask is.
 */
export function piecesOf(tree: CalendarDate | DateSet): DatePiece[] | undefined {
  const found: DatePiece[] = [];
  const add = (piece: DatePiece): boolean => found.push(piece) > MAX_PIECES;
  const isOverLimit =
    tree.type === 'date'
      ? eachPiece(tree, add)
      : tree.members.some((member) => (member.type === 'date' ? eachPiece(member, add) : add(boundsOf(member))));
  if (isOverLimit) return undefined;
  const pieces: DatePiece[] = [];
  for (const { earliest, latest } of found.sort((a, b) => (a.earliest < b.earliest ? -1 : 1))) {
    const last = pieces.at(-1);
    if (last && last.latest >= earliest)
      pieces[pieces.length - 1] = { earliest: last.earliest, latest: Math.max(last.latest, latest) };
    else pieces.push({ earliest, latest });
  }
  return pieces.length > 1 ? pieces : undefined;
}

/** Visits the pieces of a date until a visit returns true, and returns whether one did. Tries the values of the coarsest part with X first. */
function eachPiece(date: CalendarDate, visit: (piece: DatePiece) => boolean): boolean | undefined {
  const { year, month, day } = date;
  // Skips days that do not exist, such as 31 April
  if (month && day && !edgeDay(year, month, day, 1)) return undefined;
  const [key, component] =
    (
      [
        ['year', year],
        ['month', month],
        ['day', day],
      ] as const
    ).find(([, part]) => part?.text.includes('X')) ?? [];
  if (!key || !component || !DIGIT_AFTER_X.test([year, month ?? date.season, day].map((part) => part?.text).join('-')))
    return visit(boundsOf(date));
  return firstResult(
    component,
    1,
    (value) =>
      eachPiece(
        { ...date, [key]: { ...component, text: `${value}`.padStart(2, '0'), min: value, max: value } },
        visit,
      ) || undefined,
  );
}
