import type { TimelineSource, TimeRange } from '../tiles/contract.ts';
import type { FilterData } from './group-data.ts';
import { byPlace, type KnownEvent } from './known-tile.ts';
import type { Records } from './records.ts';

/** Minimum and maximum number of events of a page. */
const MIN_PAGE = 200;
const MAX_PAGE = 500;

/** Where pages are read from and stored. */
export interface PageReading {
  readonly source: TimelineSource;
  readonly records: Records;
  readonly data: FilterData;
  readonly signal: AbortSignal;
}

/** Reads pages of a range, whose first event is at `position`, up to the event before `upTo`. */
export async function readPages(
  { source, records, data, signal }: PageReading,
  range: TimeRange,
  position: number,
  upTo: number,
): Promise<void> {
  let cursor: string | undefined;
  let next = position;
  do {
    const limit = Math.min(MAX_PAGE, Math.max(MIN_PAGE, upTo - next));
    // Each page contains the cursor of the next one
    // oxlint-disable-next-line no-await-in-loop
    const page = await source.page({ range, cursor, limit }, data.filter, signal);
    // oxlint-disable-next-line no-await-in-loop
    const events = await records.add(page.rows, page.articles);
    for (const { event } of page.rows) {
      const known = events.get(event.id);
      if (known) {
        data.positions.note(next, known);
        data.see(event.id);
      }
      next++;
    }
    cursor = page.next;
  } while (cursor !== undefined && next < upTo);
}

/** The first events that begin at a moment, in order. */
export async function readMoment(
  { source, records, data, signal }: PageReading,
  time: number,
): Promise<readonly KnownEvent[]> {
  const page = await source.page({ range: { start: time, end: time + 1 }, limit: MAX_PAGE }, data.filter, signal);
  const events = await records.add(page.rows, page.articles);
  for (const id of events.keys()) data.see(id);
  return [...events.values()].sort(byPlace);
}
