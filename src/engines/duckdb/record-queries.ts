/** Up to so many records are looked up one by one: the engine then asks the index for each, and for more it is faster to ask at once. */
const FEW = 24;

export const SELECT_RECORDS = 'SELECT seq, t0, t1, priority, articles, record FROM records';

/** The records of events by their seqs, at least one, in no order. */
export const recordsQuery = (seqs: readonly number[]): string =>
  seqs.length > FEW
    ? `${SELECT_RECORDS} WHERE seq IN (${seqs.join(', ')})`
    : seqs.map((seq) => `${SELECT_RECORDS} WHERE seq = ${seq}`).join(' UNION ALL ');
