import { boundsOf } from '../bounds.ts';
import { edgeDay, walk } from './mask.ts';
import type { CalendarDate, Component, DateSet } from '../tree.ts';
import type { DatePiece } from '../types.ts';

/** More pieces than these are not told apart. */
const MOST = 40;

/** Digits that stand behind an X part what it stands for: `2024-1X-05` is three days, `2024-1X` one stretch of three months. */
const GAPS = /X.*\d/;

/**
 * The stretches of possible time of a date with X or of a set, where there is more than one: in order, those that meet made one.
 * Undefined where there is one, or where the members and the values of their X digits are more than 40. O(40), however wide a mask is.
 */
export function piecesOf(tree: CalendarDate | DateSet): DatePiece[] | undefined {
  const found: DatePiece[] = [];
  const add = (piece: DatePiece): boolean => found.push(piece) > MOST;
  const full =
    tree.type === 'date'
      ? eachPiece(tree, add)
      : tree.members.some((member) => (member.type === 'date' ? eachPiece(member, add) : add(boundsOf(member))));
  if (full) return undefined;
  const pieces: DatePiece[] = [];
  for (const { earliest, latest } of found.sort((a, b) => (a.earliest < b.earliest ? -1 : 1))) {
    const last = pieces.at(-1);
    if (last && last.latest >= earliest)
      pieces[pieces.length - 1] = { earliest: last.earliest, latest: Math.max(last.latest, latest) };
    else pieces.push({ earliest, latest });
  }
  return pieces.length > 1 ? pieces : undefined;
}

/** Visits the pieces of a date until a visit says true, and tells whether one did. The coarsest part with X is read digit by digit first. */
function eachPiece(date: CalendarDate, visit: (piece: DatePiece) => boolean): boolean | undefined {
  const { year, month, day } = date;
  // A day that is not in its month is none
  if (month && day && !edgeDay(year, month, day, 1)) return undefined;
  const part = (
    [
      ['year', year],
      ['month', month],
      ['day', day],
    ] as const
  ).find(([, component]) => component?.text.includes('X'));
  if (!part || !GAPS.test([year, month ?? date.season, day].map((component) => component?.text).join('-')))
    return visit(boundsOf(date));
  const [key, component] = part as [string, Component];
  return walk(
    component,
    1,
    (value) =>
      eachPiece(
        { ...date, [key]: { ...component, text: `${value}`.padStart(2, '0'), min: value, max: value } },
        visit,
      ) || undefined,
  );
}
