import type { EvidenceSummary } from '../evidence/summary.ts';
import type { Pips } from '../layout/marks/pips.ts';

/** One pip per voice. An attesting voice that has since retracted gets none. */
export const pipsOf = ({ standing, disputing, retracting }: EvidenceSummary): Pips => ({
  attesting: standing,
  disputing,
  retracting,
});
