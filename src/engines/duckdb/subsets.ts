import type { DuckDBValue } from '@duckdb/node-api';
import type { LaneKey, TileFilter, TimelineSource } from '../../tiles/contract.ts';
import { type SubsetCondition, subsetCondition } from './conditions.ts';
import { KeptValues } from '../kept-values.ts';
import type { DuckDb } from './connect.ts';
import { countOf, findWords, numbersOf } from './find-words.ts';

/** Maximum number of subsets kept while no query uses them. */
const MAX_KEPT = 8;

/**
 * Share of the events up to which those with the words of a query are joined as a table. For more, a bit is looked up for each event
 * of the database, which takes a fixed time.
 */
const MAX_JOINED = 1 / 16;

/** Number of rows per chunk handed to the engine. */
const CHUNK = 2048;

interface Subset {
  readonly name: string;
  readonly made: Promise<unknown>;
  readonly stop: AbortController;
  /** Number of queries that read it or wait for it. */
  users: number;
}

/**
 * Tables of the events that match a filter by words, place, person or publisher, with most columns of `spine`. Copying them takes a look at every
 * event; a reader who zooms and pans needs the same ones again and again, so the last few tables are kept.
 */
export class Subsets {
  readonly #database: DuckDb;
  /** Count of the numbers of events. */
  readonly #numbers: number;
  /** Keyed by condition; least recently used first. */
  readonly #subsets = new Map<string, Subset>();
  readonly #kept: KeptValues;
  #count = 0;

  /** @param source over the same database */
  constructor(database: DuckDb, numbers: number, source: Pick<TimelineSource, 'facets'>) {
    this.#database = database;
    this.#numbers = numbers;
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

  #take(condition: SubsetCondition): Subset {
    const key = JSON.stringify(condition);
    let subset = this.#subsets.get(key);
    if (!subset || subset.stop.signal.aborted) {
      const name = `memory.subset_${this.#count++}`;
      const stop = new AbortController();
      const made = this.#make(name, condition, stop.signal);
      subset = { name, made, stop, users: 0 };
      made.catch(() => stop.abort());
    }
    this.#subsets.delete(key);
    this.#subsets.set(key, subset);
    subset.users++;
    return subset;
  }

  /** Creates the table. The lists of people and publishers are left out: they take longer to copy than all other columns. */
  async #make(name: string, { sql, values, words }: SubsetCondition, signal: AbortSignal): Promise<void> {
    const columns = 'seq, t0, t1, c0, c1, priority, category, place, evidence';
    const conditions = sql === '' ? [] : [sql];
    const create = (more: readonly string[], first: readonly DuckDBValue[] = []): Promise<unknown> =>
      this.#database.all(
        `CREATE TABLE ${name} AS SELECT ${columns} FROM spine WHERE ${[...more, ...conditions].join(' AND ')} ORDER BY seq`,
        [...first, ...values],
        signal,
      );
    if (words.length === 0) return void (await create([]));
    const bits = await findWords(this.#database, this.#numbers, words, signal);
    if (countOf(bits) > this.#numbers * MAX_JOINED) {
      const { DuckDBBitValue } = await import('@duckdb/node-api');
      // A bit string begins with the number of unused bits
      const value = new Uint8Array(bits.length + 1);
      value.set(bits, 1);
      return void (await create(['get_bit(?, number) = 1'], [new DuckDBBitValue(value)]));
    }
    const found = `${name}_numbers`;
    try {
      await this.#writeNumbers(found, numbersOf(bits));
      await create([`number IN (SELECT number FROM ${found})`]);
    } finally {
      await this.#database.all(`DROP TABLE IF EXISTS ${found}`);
    }
  }

  /** @param name of the table, in the catalog `memory` */
  async #writeNumbers(name: string, numbers: Int32Array): Promise<void> {
    const { DuckDBDataChunk, INTEGER } = await import('@duckdb/node-api');
    await this.#database.all(`CREATE TABLE ${name} (number INTEGER)`);
    await this.#database.using(async (connection) => {
      const appender = await connection.createAppender(name.replace('memory.', ''), null, 'memory');
      for (let from = 0; from < numbers.length; from += CHUNK) {
        const part = numbers.subarray(from, from + CHUNK);
        const chunk = DuckDBDataChunk.create([INTEGER], part.length);
        chunk.setColumns([Array.from(part)]);
        appender.appendDataChunk(chunk);
      }
      appender.closeSync();
    });
  }

  /** Drops failed subsets, and unused ones if there are too many. */
  #settle(): void {
    for (const [key, { name, users, stop, made }] of this.#subsets) {
      if (users > 0 || (this.#subsets.size <= MAX_KEPT && !stop.signal.aborted)) continue;
      this.#subsets.delete(key);
      const drop = (): Promise<unknown> => this.#database.all(`DROP TABLE IF EXISTS ${name}`);
      void made.then(drop, drop);
    }
  }
}

/** Rejects with the reason of a signal, and never resolves. */
export const rejectOnAbort = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
