import type { EvidenceSummary } from '../evidence/summary.ts';
import type { Pips } from '../layout/marks/pips.ts';

/** One pip for each voice; of those that attest only for those that have not retracted since. */
export const pipsOf = ({ standing, disputing, retracting }: EvidenceSummary): Pips => ({
  attesting: standing,
  disputing,
  retracting,
});
