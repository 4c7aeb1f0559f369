import { datesConflict } from '../../evidence/dates-conflict.ts';
import type { Steps } from '../../file/steps.ts';
import type { TimelineEvent } from '../../model/types.ts';
import { EVIDENCE_KINDS, type EvidenceKind, type FacetCounts, type Filter, type FilterChoices } from '../selection.ts';
import { GROUPINGS, type Grouping } from '../grouping.ts';
import type { Facets } from './facets.ts';
import type { GroupKeys } from './groups.ts';

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

/** Number of events processed in one step, which takes a fraction of a millisecond. */
const STEP = 50;

/** The filter choices that a story offers. Runs in steps and yields the share that is done. O(n); O(citations of all events) for the first call. */
export function* choicesOf(
  events: readonly TimelineEvent[],
  facets: Facets,
  groupKeys: GroupKeys,
): Steps<FilterChoices> {
  let bits = 0;
  let conflicts = 0;
  /** Groupings for which at most one lane was found so far, with the key of that lane. */
  const single = new Map<Grouping, string | undefined>(GROUPINGS.map((grouping) => [grouping, undefined]));
  for (let i = 0; i < events.length; i++) {
    if (i % STEP === 0) yield i / events.length;
    const event = events[i]!;
    bits |= facets.evidenceOf(event);
    if (datesConflict(event)) conflicts++;
    for (const [grouping, first] of single) {
      const keys = groupKeys(event, grouping);
      if (first === undefined && keys.length === 1) single.set(grouping, keys[0]);
      else if (keys.length > 1 || keys[0] !== first) single.delete(grouping);
    }
  }
  return {
    kinds: EVIDENCE_KINDS.filter((_, i) => bits & (1 << i)),
    groupings: GROUPINGS.filter((grouping) => !single.has(grouping)),
    conflicts,
  };
}
