import { IdIndex } from './id-index.ts';
import { STEP } from './limits.ts';
import type { Report } from './report.ts';
import type { Steps } from './steps.ts';
import { freeId, slug } from './unique-ids.ts';

/**
 * A list of the file: its key, its records with holes, the field from whose words a missing id is derived, and the index of the ids that
 * its records were written with, if there is one already.
 */
type RecordList = readonly [
  key: string,
  records: readonly (Identified | undefined)[],
  wordsKey: string,
  indexOf?: IdIndex,
];
interface Identified {
  id?: string;
}

/**
 * Gives every record of the lists a unique id. If two records have the same id, the first keeps it (earlier lists come before later
 * ones) and the other gets `-2`, `-3` …. A record without an id gets one derived from its words. Written ids are assigned first, so
 * that no derived id takes one of them. O(n). Yields every few hundred records.
 * @param written number of records that the author wrote in the first list. The records after them come from citations, so a missing id
 * is not reported.
 * @returns for each list, the index of the record that each id refers to: the first record written with it.
 */
export function* assignIds(lists: readonly RecordList[], report: Report, written = Infinity): Steps<IdIndex[]> {
  const indexes: IdIndex[] = [];
  const assigned = new Set<string>();
  const counts = new Map<string, number>();
  const deferred: (() => void)[] = [];
  const isFree = (id: string): boolean =>
    !assigned.has(id) && indexes.every((indexOf) => indexOf.get(id) === undefined);
  for (const [key, records, wordsKey, indexOf = new IdIndex(records.length)] of lists) {
    for (let i = 0; i < records.length; i++) {
      if (i % STEP === 0) yield 0.7;
      const record = records[i];
      if (!record) continue;
      const { id } = record;
      const isFirst = id !== undefined && indexOf.first(id, i) === i;
      if (isFirst && isFree(id)) continue;
      deferred.push(() => {
        record.id = freeId(id ?? slug((record as Readonly<Record<string, string>>)[wordsKey] ?? ''), isFree, counts);
        assigned.add(record.id);
        if (id === undefined) indexOf.first(record.id, i);
        if (id === undefined && key === lists[0]![0] && i >= written) return;
        const path = [key, i, ...(id === undefined ? [] : ['id'])];
        report.add(id === undefined ? 'missing-id' : 'duplicate-id', 'warning', path, { detail: record.id, value: id });
      });
    }
    indexes.push(indexOf);
  }
  for (let i = 0; i < deferred.length; i++) {
    if (i % STEP === 0) yield 0.7;
    deferred[i]!();
  }
  return indexes;
}
