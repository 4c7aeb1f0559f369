import { datesConflict } from '../evidence/dates-conflict.ts';
import { bitsOfKinds } from '../evidence/kind-bits.ts';
import { EVIDENCE_KINDS } from '../evidence/kinds.ts';
import { evidenceKindsOf } from '../evidence/kinds-of.ts';
import type { TimelineEvent } from '../model/types.ts';
import { CONFLICT, type FacetCount } from '../tiles/contract.ts';

/** Values counted by the facet `evidence`; the bit of each is its number. */
const VALUES: readonly string[] = [...EVIDENCE_KINDS, CONFLICT];

/** The evidence of an event as an engine stores it: a bit for each of its kinds, and one if its dates conflict. O(citations). */
export const evidenceBits = (event: TimelineEvent): number =>
  bitsOfKinds(evidenceKindsOf(event)) | (datesConflict(event) ? 1 << VALUES.indexOf(CONFLICT) : 0);

/** The bits of an event without citations. */
export const UNCITED_BITS = bitsOfKinds(['uncited']);

/** Counts by value, as for any facet, from the numbers of events with the same bits. O(groups). */
export function evidenceFacets(
  groups: readonly { readonly bits: number; readonly count: number }[],
  limit: number,
): FacetCount[] {
  return VALUES.map((key, bit) => ({
    key,
    count: groups.reduce((sum, { bits, count }) => (bits & (1 << bit) ? sum + count : sum), 0),
  }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .slice(0, limit);
}
