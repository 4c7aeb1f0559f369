import type { TimelineEvent } from '../../model/types.ts';
import { EVIDENCE_KINDS, type EvidenceKind, type FacetCounts, type Filter } from '../selection.ts';
import type { Facets } from './facets.ts';

/** Counts the events of each category and of each kind of evidence, see `EventStore.counts`. O(n). */
export function countFacets(
  events: readonly TimelineEvent[],
  categoryIds: readonly string[],
  facets: Facets,
  filter: Filter,
): FacetCounts {
  const tests = facets.tests(filter);
  const categories = new Map(['', ...categoryIds].map((id) => [id, 0]));
  /** Number of events by the bits of their kinds. */
  const byBits = new Uint32Array(1 << EVIDENCE_KINDS.length);
  for (const event of events) {
    if (!tests.query(event)) continue;
    if (tests.evidence(event)) {
      const category = facets.categoryOf(event);
      categories.set(category, categories.get(category)! + 1);
    }
    if (tests.category(event)) byBits[facets.evidenceOf(event)]!++;
  }
  const countOf = (kind: number): number =>
    byBits.reduce((sum, count, bits) => (bits & (1 << kind) ? sum + count : sum), 0);
  const evidence = Object.fromEntries(EVIDENCE_KINDS.map((kind, i) => [kind, countOf(i)]));
  return { categories, evidence: evidence as Record<EvidenceKind, number> };
}
