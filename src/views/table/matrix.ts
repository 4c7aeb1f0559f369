import type { TimelineEvent } from '../../model/types.ts';
import { createPublisherNames } from '../../model/voices/publisher-names.ts';
import type { Citation } from '../../model/types.ts';
import type { EventStore } from '../../store/store.ts';

/** What publishers say about events: rows are events, columns are publishers. */
export interface Matrix {
  /**
   * Names of the publishers, in the order in which events first cite them; '' comes last and stands for articles
   * without a publisher.
   */
  readonly publishers: readonly string[];
  /** The citations of a publisher for an event, in file order; empty if there are none. O(1). */
  readonly cell: (event: TimelineEvent, publisher: string) => readonly Citation[];
}

const NO_CITATIONS: readonly Citation[] = [];

/**
 * Groups the citations of some events by publisher; different names of one publisher share a column. O(publishers +
 * citations).
 */
export function createMatrix(events: readonly TimelineEvent[], { publishers }: Pick<EventStore, 'publishers'>): Matrix {
  const nameOf = createPublisherNames(publishers);
  const columns = new Set<string>();
  const rows = new Map<TimelineEvent, Map<string, Citation[]>>();
  for (const event of events) {
    const row = new Map<string, Citation[]>();
    for (const citation of event.citations) {
      const { publisher } = citation.article;
      const name = publisher ? nameOf(publisher) : '';
      columns.add(name);
      const cited = row.get(name);
      if (cited) cited.push(citation);
      else row.set(name, [citation]);
    }
    rows.set(event, row);
  }
  const named = [...columns].filter(Boolean);
  return {
    publishers: columns.has('') ? [...named, ''] : named,
    cell: (event, publisher) => rows.get(event)?.get(publisher) ?? NO_CITATIONS,
  };
}
