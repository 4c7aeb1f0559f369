import { ROLE_WORDS } from './import-words.ts';
import type { ImportColumn } from './read-offered.ts';

/** Roles that several columns may have. */
const SHARED: ReadonlySet<string> = new Set(['title', 'summary', 'url', 'place', 'people']);

/**
 * The columns by role after one column got another role; an empty role means that it is not read. A role that only one
 * column may have is taken from the previous column. Roles without a column are listed as well, so that none is
 * proposed for them.
 */
export function mapWith(
  columns: readonly ImportColumn[],
  changed: string,
  role: string,
): Readonly<Record<string, readonly string[]>> {
  const map: Record<string, string[]> = Object.fromEntries(Object.keys(ROLE_WORDS).map((each) => [each, []]));
  for (const { column, role: before } of columns) {
    const now = column === changed ? role : before === role && !SHARED.has(role) ? '' : (before ?? '');
    map[now]?.push(column);
  }
  return map;
}
