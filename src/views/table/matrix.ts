import type { TimelineEvent } from '../../model/types.ts';
import { createPublisherNames } from '../../model/voices/publisher-names.ts';
import type { Citation } from '../../model/types.ts';
import type { EventStore } from '../../store/store.ts';

/** What publishers say of events: rows are events, columns publishers. */
export interface Matrix {
  /** Names of the publishers, in the order in which the events cite them first; '' for articles that name none, which is last. */
  readonly publishers: readonly string[];
  /** What is cited of a publisher for an event, in the order of the file; empty where nothing is. O(1). */
  readonly cell: (event: TimelineEvent, publisher: string) => readonly Citation[];
}

const NOTHING: readonly Citation[] = [];

/** Sorts what is cited of some events by publisher; other names of one publisher are one column. O(publishers + citations). */
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
    cell: (event, publisher) => rows.get(event)?.get(publisher) ?? NOTHING,
  };
}
