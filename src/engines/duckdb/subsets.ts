import type { DuckDBValue } from '@duckdb/node-api';
import type { LaneKey, TileFilter, TimelineSource } from '../../tiles/contract.ts';
import { type SubsetCondition, subsetCondition } from './conditions.ts';
import { KeptValues } from '../kept-values.ts';
import type { DuckDb } from './connect.ts';
import { countOf, findWords, numbersOf } from './find-words.ts';
import { Shared } from './shared.ts';

/** Maximum number of tables kept while no query uses them: those of the lanes of several groupings. */
const MAX_KEPT = 64;

/** Maximum number of their rows together, as a multiple of all events. */
const MAX_KEPT_SHARE = 2;

/** Number of searches whose events are kept as bits while nobody uses them, for the lanes that ask for the same words. */
const MAX_SEARCHES = 4;

/**
 * Share of the events up to which those with the words of a query are joined as a table. For more, a bit is looked up for each event
 * of the database, which takes a fixed time.
 */
const MAX_JOINED = 1 / 16;

/** Number of rows per chunk handed to the engine. */
const CHUNK = 2048;

interface Subset {
  readonly name: string;
  readonly rows: number;
}

/**
 * Tables of the events that match a filter by words, place, person or publisher, with most columns of `spine`. Copying them takes a look at every
 * event; a reader who zooms and pans needs the same ones again and again, so the last tables are kept.
 */
export class Subsets {
  readonly #database: DuckDb;
  /** Count of the numbers of events. */
  readonly #numbers: number;
  /** Keyed by condition. */
  readonly #tables: Shared<Subset>;
  /** The bits of `findWords`, keyed by words. */
  readonly #searches = new Shared<Uint8Array>({ count: MAX_SEARCHES, size: Infinity }, ({ length }) => length);
  readonly #kept: KeptValues;
  #count = 0;

  /** @param source over the same database */
  constructor(database: DuckDb, numbers: number, source: Pick<TimelineSource, 'facets'>) {
    this.#database = database;
    this.#numbers = numbers;
    this.#kept = new KeptValues(source);
    this.#tables = new Shared<Subset>(
      { count: MAX_KEPT, size: MAX_KEPT_SHARE * numbers },
      ({ rows }) => rows,
      ({ name }) => void this.#remove(name).catch(() => {}),
    );
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
    return this.#tables.use(
      JSON.stringify(condition),
      (stop) => this.#make(`memory.subset_${this.#count++}`, condition, stop),
      ({ name }) => work(name),
      signal,
    );
  }

  /** Creates the table. The lists of people and publishers are left out: they take longer to copy than all other columns. */
  async #make(name: string, condition: SubsetCondition, signal: AbortSignal): Promise<Subset> {
    const { sql, values, words } = condition;
    const columns = 'seq, t0, t1, c0, c1, priority, category, place, evidence';
    const conditions = sql === '' ? [] : [sql];
    const create = async (more: readonly string[], first: readonly DuckDBValue[] = []): Promise<Subset> => {
      const [row] = await this.#database.all(
        `CREATE TABLE ${name} AS SELECT ${columns} FROM spine WHERE ${[...more, ...conditions].join(' AND ')} ORDER BY seq`,
        [...first, ...values],
        signal,
      );
      return { name, rows: Number(row?.['Count'] ?? 0) };
    };
    if (words.length === 0) return create([]);
    return this.#searches.use(
      JSON.stringify(words),
      (stop) => findWords(this.#database, this.#numbers, words, stop),
      async (bits) => {
        if (countOf(bits) > this.#numbers * MAX_JOINED)
          return create(['get_bit(?, number) = 1'], [await bitValue(bits)]);
        const found = `${name}_numbers`;
        try {
          await this.#writeNumbers(found, numbersOf(bits), signal);
          return await create([`number IN (SELECT number FROM ${found})`]);
        } finally {
          await this.#remove(found);
        }
      },
      signal,
    );
  }

  async #remove(name: string): Promise<void> {
    await this.#database.all(`DROP TABLE IF EXISTS ${name}`);
  }

  /** @param name of the table, in the catalog `memory` */
  async #writeNumbers(name: string, numbers: Int32Array, signal: AbortSignal): Promise<void> {
    const { DuckDBDataChunk, INTEGER } = await import('@duckdb/node-api');
    await this.#database.all(`CREATE TABLE ${name} (number INTEGER)`, [], signal);
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
}

/** The bits as a value of SQL, which begins with the number of unused bits. */
async function bitValue(bits: Uint8Array): Promise<DuckDBValue> {
  const { DuckDBBitValue } = await import('@duckdb/node-api');
  const value = new Uint8Array(bits.length + 1);
  value.set(bits, 1);
  return new DuckDBBitValue(value);
}
