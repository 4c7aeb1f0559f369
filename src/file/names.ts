import type { Report } from './report.ts';

/** A list of the file: its key, its records with holes, and the field from whose words a missing id is made. */
type Group = readonly [key: string, records: readonly (Named | undefined)[], words: string];
interface Named {
  id?: string;
}

/**
 * Gives every record of some lists an id of its own. Of two that claim one the earlier keeps it, earlier lists before
 * later ones, and the later gets `-2`, `-3` …. A record without an id gets one from its words. Given ids go first, so
 * that none made up takes one. O(n).
 * @returns for each list: the record that a written id means, which is the first that was written with it.
 */
export function nameAll(groups: readonly Group[], report: Report): Map<string, Named>[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const late: (() => void)[] = [];
  const free = (base: string): string => {
    let count = counts.get(base) ?? 1;
    let id = base;
    while (taken.has(id)) id = `${base}-${++count}`;
    counts.set(base, count);
    taken.add(id);
    return id;
  };
  const maps = groups.map(([key, records, words]) => {
    const meant = new Map<string, Named>();
    records.forEach((record, i) => {
      if (!record) return;
      const { id } = record;
      if (id !== undefined && !meant.has(id)) meant.set(id, record);
      if (id !== undefined && !taken.has(id)) {
        taken.add(id);
        return;
      }
      late.push(() => {
        record.id = free(id ?? slug((record as Readonly<Record<string, string>>)[words] ?? ''));
        if (id === undefined) meant.set(record.id, record);
        const path = [key, i, ...(id === undefined ? [] : ['id'])];
        report.add(id === undefined ? 'missing-id' : 'duplicate-id', 'warning', path, { detail: record.id, value: id });
      });
    });
    return meant;
  });
  for (const name of late) name();
  return maps;
}

/** Letters and digits of any script in lower case, joined by hyphens; at most 40 characters. */
export const slug = (words: string): string =>
  words
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '') || 'untitled';
