import type { LaneKey, TileFilter, TimelineSource } from '../../tiles/contract.ts';
import { type Condition, subsetCondition } from './conditions.ts';
import { KeptValues } from '../kept-values.ts';
import type { DuckDb } from './connect.ts';

/** Maximum number of subsets kept while no query uses them. */
const MOST_KEPT = 8;

interface Subset {
  readonly name: string;
  readonly made: Promise<unknown>;
  readonly stop: AbortController;
  /** Number of queries that read it or wait for it. */
  users: number;
}

/**
 * Tables of the events that match a filter by words, place, person or publisher, with most columns of `spine`. Finding them scans every
 * event; a reader who zooms and pans needs the same ones again and again, so the last few tables are kept.
 */
export class Subsets {
  readonly #database: DuckDb;
  /** Keyed by condition; least recently used first. */
  readonly #subsets = new Map<string, Subset>();
  readonly #kept: KeptValues;
  #count = 0;

  /** @param source over the same database */
  constructor(database: DuckDb, source: Pick<TimelineSource, 'facets'>) {
    this.#database = database;
    this.#kept = new KeptValues(source);
  }

  /**
   * Calls `work` with the table of the events of a filter, ignoring hidden categories: `spine` if the filter has no other condition. The
   * creation of a table is aborted when nobody waits for it any more.
   */
  async use<Result>(
    filter: TileFilter,
    lane: LaneKey | undefined,
    work: (table: string) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    const condition = subsetCondition(filter, lane, await this.#kept.of(filter));
    signal?.throwIfAborted();
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

  /** Drops failed subsets, and unused ones if there are too many. */
  #settle(): void {
    for (const [key, { name, users, stop, made }] of this.#subsets) {
      if (users > 0 || (this.#subsets.size <= MOST_KEPT && !stop.signal.aborted)) continue;
      this.#subsets.delete(key);
      const drop = (): Promise<unknown> => this.#database.all(`DROP TABLE IF EXISTS ${name}`);
      void made.then(drop, drop);
    }
  }
}

/** Leaves out the lists of people and publishers, which take longer to copy than all other columns. */
const createTable = (name: string, { sql }: Condition): string => `
  CREATE TABLE ${name} AS
  SELECT seq, t0, t1, c0, c1, priority, category, place, evidence FROM spine WHERE ${sql} ORDER BY seq`;

/** Rejects with the reason of a signal, and never resolves. */
export const rejectOnAbort = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
