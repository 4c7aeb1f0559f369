import { STEP } from './limits.ts';
import type { Report } from './report.ts';
import type { Steps } from './steps.ts';

/** A list of the file: its key, its records with holes, and the field from whose words a missing id is made. */
type Group = readonly [key: string, records: readonly (Named | undefined)[], words: string];
interface Named {
  id?: string;
}

/**
 * Gives every record of some lists an id of its own. Of two that claim one the earlier keeps it, earlier lists before
 * later ones, and the later gets `-2`, `-3` …. A record without an id gets one from its words. Given ids go first, so
 * that none made up takes one. O(n).
 * Yields every now and then.
 * @returns for each list: the place of the record that a written id means, which is the first that was written with it.
 */
export function* nameAll(groups: readonly Group[], report: Report): Steps<Map<string, number>[]> {
  const maps: Map<string, number>[] = [];
  const made = new Set<string>();
  const counts = new Map<string, number>();
  const late: (() => void)[] = [];
  const isTaken = (id: string): boolean => made.has(id) || maps.some((meant) => meant.has(id));
  const free = (base: string): string => {
    let count = counts.get(base) ?? 1;
    let id = base;
    while (isTaken(id)) id = `${base}-${++count}`;
    counts.set(base, count);
    made.add(id);
    return id;
  };
  for (const [key, records, words] of groups) {
    const meant = new Map<string, number>();
    for (let i = 0; i < records.length; i++) {
      if (i % STEP === 0) yield 0.7;
      const record = records[i];
      if (!record) continue;
      const { id } = record;
      const isFirst = id !== undefined && !meant.has(id);
      if (isFirst) meant.set(id, i);
      if (isFirst && !isTaken(id)) continue;
      late.push(() => {
        record.id = free(id ?? slug((record as Readonly<Record<string, string>>)[words] ?? ''));
        if (id === undefined) meant.set(record.id, i);
        const path = [key, i, ...(id === undefined ? [] : ['id'])];
        report.add(id === undefined ? 'missing-id' : 'duplicate-id', 'warning', path, { detail: record.id, value: id });
      });
    }
    maps.push(meant);
  }
  for (let i = 0; i < late.length; i++) {
    if (i % STEP === 0) yield 0.7;
    late[i]!();
  }
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
