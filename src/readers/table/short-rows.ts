import type { Columns } from './columns.ts';
import type { Role } from './roles.ts';

/** Roles without which such a row cannot be distinguished from one with shifted cells. */
const NEEDED: readonly Role[] = ['date', 'end', 'year', 'month', 'day', 'time', 'endYear', 'title'];

/**
 * Whether a row with fewer cells than the header only lacks the last ones, as some programs write it. The cells for
 * dates and title must be present, and no address may be in a column for something else. To be certain, the caller must
 * also check that its dates can be read.
 */
export function lacksLastCells(cells: readonly string[], { explain, of }: Columns): boolean {
  if (cells.length >= explain.length || cells.length < 2) return false;
  const isThere = NEEDED.every((role) => (of.get(role) ?? []).every((i) => i < cells.length));
  const sources = of.get('url') ?? [];
  const isMoved = cells.some((cell, i) => /^\s*https?:/i.test(cell) && !sources.includes(i));
  return isThere && !(sources.length > 0 && isMoved);
}
