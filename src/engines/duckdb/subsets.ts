import type { LaneKey, TileFilter } from '../../tiles/contract.ts';
import { type Condition, subsetCondition } from './conditions.ts';
import type { DuckDb } from './connect.ts';

/** Subsets that are kept while nobody asks for them. */
const MOST_KEPT = 8;

interface Subset {
  readonly name: string;
  readonly made: Promise<unknown>;
  readonly stop: AbortController;
  /** Queries that read it or wait for it. */
  users: number;
}

/**
 * The events that a filter finds by words, place, person or publisher, as tables with most columns of `spine`. To find them takes a
 * look at every event; a reader who zooms and pans asks for the same ones again and again, so the last few are kept.
 */
export class Subsets {
  readonly #database: DuckDb;
  /** By what they hold; the one not used for longest first. */
  readonly #subsets = new Map<string, Subset>();
  #count = 0;

  constructor(database: DuckDb) {
    this.#database = database;
  }

  /**
   * Does work on the table that holds the events of a filter, without regard to hidden categories: `spine` where it asks for nothing
   * else. The making of a table is given up when nobody waits for it any more.
   */
  async use<Result>(
    filter: TileFilter,
    lane: LaneKey | undefined,
    work: (table: string) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    const condition = subsetCondition(filter, lane);
    if (!condition) return work('spine');
    const subset = this.#take(condition);
    const leave = (): void => {
      subset.users--;
      if (subset.users === 0) this.#settle();
    };
    try {
      await Promise.race([subset.made, rejectOnAbort(signal)]);
      return await work(subset.name);
    } finally {
      leave();
      if (signal?.aborted && subset.users === 0) subset.stop.abort();
    }
  }

  #take(condition: Condition): Subset {
    const key = JSON.stringify(condition);
    let subset = this.#subsets.get(key);
    if (!subset || subset.stop.signal.aborted) {
      const name = `memory.subset_${this.#count++}`;
      const stop = new AbortController();
      const made = this.#database.all(createTable(name, condition), condition.values, stop.signal);
      subset = { name, made, stop, users: 0 };
      made.catch(() => stop.abort());
    }
    this.#subsets.delete(key);
    this.#subsets.set(key, subset);
    subset.users++;
    return subset;
  }

  /** Drops what failed, and what is not used where there are too many. */
  #settle(): void {
    for (const [key, { name, users, stop, made }] of this.#subsets) {
      if (users > 0 || (this.#subsets.size <= MOST_KEPT && !stop.signal.aborted)) continue;
      this.#subsets.delete(key);
      const drop = (): Promise<unknown> => this.#database.all(`DROP TABLE IF EXISTS ${name}`);
      void made.then(drop, drop);
    }
  }
}

/** Without the lists of people and publishers, which would take longer to copy than all else. */
const createTable = (name: string, { sql }: Condition): string => `
  CREATE TABLE ${name} AS
  SELECT seq, t0, t1, c0, c1, priority, category, place FROM spine WHERE ${sql} ORDER BY seq`;

/** Rejects with the reason of a signal, and never resolves. */
export const rejectOnAbort = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
