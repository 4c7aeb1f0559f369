import { ROLES } from '../../readers/table/roles.ts';
import { UsageError } from '../usage-error.ts';

/** The comma between two entries; headers may contain commas, too. */
const BETWEEN = /,(?=\s*[A-Za-z]+\s*=)/;

/**
 * Parses the columns of a table by role, as in `date=When,title=What`. A role that is named several times has several
 * columns.
 * @throws {UsageError} if an entry is not a pair, or names no role
 */
export function parseMap(texts: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const columns = new Map<string, string[]>();
  for (const entry of texts.flatMap((text) => text.split(BETWEEN))) {
    const [role = '', header] =
      /^([^=]*)=([^]*)$/
        .exec(entry)
        ?.slice(1)
        .map((part) => part.trim()) ?? [];
    if (!header)
      throw new UsageError(`--map: “${entry.trim()}” is not a pair of a role and a header, such as date=When`);
    if (!ROLES.some((known) => known === role))
      throw new UsageError(`--map: there is no role ${role}; the roles are ${ROLES.join(', ')}`);
    columns.set(role, [...(columns.get(role) ?? []), header]);
  }
  return Object.fromEntries(columns);
}
