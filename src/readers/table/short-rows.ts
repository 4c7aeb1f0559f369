import type { Columns } from './columns.ts';
import type { Role } from './roles.ts';

/** Roles without which a row cannot be told from one whose cells have moved. */
const NEEDED: readonly Role[] = ['date', 'end', 'year', 'month', 'day', 'time', 'endYear', 'title'];

/**
 * Whether a row with fewer cells than the header lacks the last ones alone, as programs write that leave out empty cells: what tells dates
 * and title is there, and no address stands in a column of other things. Its dates must be read, too, for that to be sure.
 */
export function lacksLastCells(cells: readonly string[], { explain, of }: Columns): boolean {
  if (cells.length >= explain.length || cells.length < 2) return false;
  const isThere = NEEDED.every((role) => (of.get(role) ?? []).every((i) => i < cells.length));
  const sources = of.get('url') ?? [];
  const isMoved = cells.some((cell, i) => /^\s*https?:/i.test(cell) && !sources.includes(i));
  return isThere && !(sources.length > 0 && isMoved);
}
