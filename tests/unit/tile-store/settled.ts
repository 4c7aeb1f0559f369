import { getRareRecords } from '../../../src/model/rare-records.ts';
import type { Timeline } from '../../../src/model/timeline.ts';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { openSource } from '../../../src/tile-store/open.ts';
import type { TileData } from '../../../src/tile-store/tile-data.ts';
import type { TileStore } from '../../../src/tile-store/store.ts';
import type { TimelineSource } from '../../../src/tiles/contract.ts';

/** A store of tiles that a test reads until nothing more arrives. */
export interface Settled {
  readonly data: TileData;
  /** Reads repeatedly from what has arrived, until everything that was requested is there. */
  readonly read: <Result>(reads: (store: TileStore) => Result) => Promise<Result>;
}

/** @param story the whole story, as checked */
export async function settled(source: TimelineSource, story: Timeline): Promise<Settled> {
  const opened = await openSource(source, await source.about(), new AbortController().signal);
  let isBusy = false;
  let wake = (): void => {};
  const { data, store } = await opened.start(story, new ZoneClock(opened.about.timeZone), getRareRecords, {
    arrived: () => wake(),
    trouble: (error) => {
      if (error) throw error;
    },
    busy: (busy) => (isBusy = busy),
  });
  let current = store;
  return {
    data,
    async read(reads) {
      /* oxlint-disable no-await-in-loop */
      for (;;) {
        const result = reads(current);
        // Requests are sent in the next microtask
        await Promise.resolve();
        await Promise.resolve();
        if (!isBusy) return result;
        await new Promise<void>((done) => (wake = done));
        current = current.next();
      }
    },
  };
}
