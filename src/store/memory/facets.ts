import type { Timeline } from '../../model/timeline.ts';
import type { TimelineEvent } from '../../model/types.ts';
import { bitsOfKinds } from '../../evidence/kind-bits.ts';
import type { EvidenceKindsOf, Filter } from '../selection.ts';
import { createSearch } from './search.ts';

/** Marks an event whose kinds have not been computed yet; it has more bits than there are kinds. */
const UNKNOWN = 255;

type Test = (event: TimelineEvent) => boolean;

/** One test for each part of a filter: whether an event passes it. */
export interface FilterTests {
  readonly query: Test;
  readonly category: Test;
  readonly evidence: Test;
}

/** Tests the events of a timeline against a filter. Keeps slow results: kinds of evidence, and the events found by the last query. */
export class Facets {
  readonly #timeline: Timeline;
  readonly #evidenceKindsOf: EvidenceKindsOf;
  readonly #search: ReturnType<typeof createSearch>;
  readonly #categoryIds: ReadonlySet<string>;
  #query = '';
  /** 1 for each event that the last query found. */
  #found = new Uint8Array();
  /** The kinds of evidence of each event as bits, or `UNKNOWN` until they are computed. */
  readonly #evidence: Uint8Array;

  constructor(timeline: Timeline, evidenceKindsOf: EvidenceKindsOf) {
    this.#timeline = timeline;
    this.#evidenceKindsOf = evidenceKindsOf;
    this.#search = createSearch(timeline);
    this.#evidence = new Uint8Array(timeline.events.length).fill(UNKNOWN);
    this.#categoryIds = new Set(timeline.categories.map(({ id }) => id));
  }

  /** Id of an event's category; '' if it has none of the file's categories. O(1). */
  categoryOf({ category = '' }: TimelineEvent): string {
    return this.#categoryIds.has(category) ? category : '';
  }

  /** The kinds of evidence of an event as bits. O(1); O(citations) for the first call. */
  evidenceOf(event: TimelineEvent): number {
    const known = this.#evidence[event.index]!;
    return known === UNKNOWN ? (this.#evidence[event.index] = bitsOfKinds(this.#evidenceKindsOf(event))) : known;
  }

  /** The tests of a filter. Costs a search if the query differs from that of the last call. */
  tests({ query, hidden, evidence }: Filter): FilterTests {
    const wanted = bitsOfKinds(evidence);
    return {
      query: this.#matches(query.trim()),
      category: (event) => !hidden.includes(this.categoryOf(event)),
      evidence: (event) => wanted === 0 || (this.evidenceOf(event) & wanted) !== 0,
    };
  }

  #matches(query: string): Test {
    if (!query) return () => true;
    if (query !== this.#query) {
      const matches = this.#search(query);
      // A query that continues the last one can only find events that the last one found
      const among = this.#query && query.startsWith(this.#query) ? this.#found : undefined;
      const isFound = (event: TimelineEvent): boolean => among?.[event.index] !== 0 && matches(event);
      this.#found = Uint8Array.from(this.#timeline.events, (event) => Number(isFound(event)));
      this.#query = query;
    }
    const found = this.#found;
    return ({ index }) => found[index] === 1;
  }
}
