import type { TimelineEvent } from '../../model/types.ts';
import { EVIDENCE_KINDS, type EvidenceKind, type FacetCounts, type Filter, type FilterChoices } from '../selection.ts';
import { GROUPINGS, type Grouping } from '../grouping.ts';
import type { Facets } from './facets.ts';
import { groupKeys } from './groups.ts';

/** Counts the events of each category and of each kind of evidence, see `EventStore.counts`. O(n). */
export function countFacets(
  events: readonly TimelineEvent[],
  categoryIds: readonly string[],
  facets: Facets,
  filter: Filter,
): Omit<FacetCounts, 'choices'> {
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

/** Whether a grouping makes more than one lane. O(events up to the first of a second lane). */
function hasSeveralLanes(events: readonly TimelineEvent[], grouping: Grouping): boolean {
  let first: string | undefined;
  return events.some((event) =>
    groupKeys(event, grouping).some((key) => {
      first ??= key;
      return key !== first;
    }),
  );
}

/** What a story has to choose from. O(n), and the first time O(citations of all events). */
export function choicesOf(events: readonly TimelineEvent[], facets: Facets): FilterChoices {
  const bits = events.reduce((all, event) => all | facets.evidenceOf(event), 0);
  return {
    kinds: EVIDENCE_KINDS.filter((_, i) => bits & (1 << i)),
    groupings: GROUPINGS.filter((grouping) => hasSeveralLanes(events, grouping)),
  };
}
