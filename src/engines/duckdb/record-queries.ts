/** Where the record of an event is: `records` is in order of lod, from the highest, then of seq. */
export interface RecordKey {
  readonly seq: number;
  readonly lod: number;
}

/** Records as near to each other as this are read in one go. */
const NEAR = 1024;

export const SELECT_RECORDS = 'SELECT seq, t0, t1, priority, articles, record FROM records';

/**
 * The records with these keys, at least one, in no order. The engine reads every record of a part of the table that a list of seqs may
 * touch, but of a range only those in it: so this asks for ranges.
 */
export function recordsQuery(keys: readonly RecordKey[]): string {
  const ranges: { lod: number; seqs: number[] }[] = [];
  for (const { lod, seq } of keys.toSorted((a, b) => a.lod - b.lod || a.seq - b.seq)) {
    const last = ranges.at(-1);
    if (last?.lod === lod && seq - last.seqs.at(-1)! <= NEAR) last.seqs.push(seq);
    else ranges.push({ lod, seqs: [seq] });
  }
  return ranges
    .map(({ lod, seqs }) => {
      const range = `${SELECT_RECORDS} WHERE lod = ${lod} AND seq >= ${seqs[0]} AND seq <= ${seqs.at(-1)}`;
      return seqs.length > 2 || seqs.at(-1)! - seqs[0]! > 1 ? `${range} AND seq IN (${seqs.join(', ')})` : range;
    })
    .join(' UNION ALL ');
}
