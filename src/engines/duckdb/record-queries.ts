/** Maximum number of records looked up one by one through the index; for more, one statement for all is faster. */
const MAX_SINGLE_LOOKUPS = 24;

export const SELECT_RECORDS = 'SELECT seq, t0, t1, priority, articles, record FROM records';

/** Records of events by seq, in any order. @param seqs at least one */
export const recordsQuery = (seqs: readonly number[]): string =>
  seqs.length > MAX_SINGLE_LOOKUPS
    ? `${SELECT_RECORDS} WHERE seq IN (${seqs.join(', ')})`
    : seqs.map((seq) => `${SELECT_RECORDS} WHERE seq = ${seq}`).join(' UNION ALL ');
