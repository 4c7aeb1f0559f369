import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api';
import { Turns } from './turns.ts';

/** A result row, keyed by column name. Integers are bigint if the column is 64 bits wide. */
export type SqlRow = Readonly<Record<string, unknown>>;

/**
 * Maximum number of queries handed to the engine at a time. Node shares four threads between the engine, files and the compression of
 * answers: a query that waits for a thread cannot be interrupted, and an answer that waits for one is late.
 */
const MAX_AT_ONCE = 3;

/** Interval at which an aborted query is interrupted until it ends, ms: an interrupt between two of its stages has no effect. */
const INTERRUPT_EVERY = 5;

/** Connections of one database, each used by one query at a time. */
export class DuckDb {
  readonly #instance: DuckDBInstance;
  readonly #idle: DuckDBConnection[] = [];
  readonly #turns = new Turns(MAX_AT_ONCE);
  #isClosed = false;
  #running = 0;

  private constructor(instance: DuckDBInstance) {
    this.#instance = instance;
  }

  /**
   * Opens a file, or a database in memory for ''.
   * @throws if the package `@duckdb/node-api` is not installed, or the file is not a DuckDB database
   */
  static async open(path: string, { readOnly = false, threads = 0 } = {}): Promise<DuckDb> {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const options = { ...(readOnly && { access_mode: 'READ_ONLY' }), ...(threads > 0 && { threads: String(threads) }) };
    const database = new DuckDb(await DuckDBInstance.create(path || ':memory:', options));
    // Subsets are tables in the catalog `memory`, which only an in-memory database has by default
    if (path) await database.all("ATTACH ':memory:' AS memory (READ_WRITE)");
    return database;
  }

  /** Number of statements that the engine works on. */
  get running(): number {
    return this.#running;
  }

  /**
   * Runs one statement and returns all of its rows.
   * @throws {AbortError} once the signal is aborted; the engine then stops its work
   */
  async all(sql: string, values: readonly DuckDBValue[] = [], signal?: AbortSignal): Promise<SqlRow[]> {
    return this.#turns.take(() => this.using((connection) => this.#run(connection, sql, values, signal)), signal);
  }

  async #run(
    connection: DuckDBConnection,
    sql: string,
    values: readonly DuckDBValue[],
    signal: AbortSignal | undefined,
  ): Promise<SqlRow[]> {
    let timer: NodeJS.Timeout | undefined;
    const stop = (): void => {
      connection.interrupt();
      timer = setInterval(() => connection.interrupt(), INTERRUPT_EVERY);
    };
    // It may have been aborted while the connection was opened
    signal?.throwIfAborted();
    signal?.addEventListener('abort', stop);
    this.#running++;
    try {
      const reader = await connection.runAndReadAll(sql, [...values]);
      return reader.getRowObjects();
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      this.#running--;
      clearInterval(timer);
      signal?.removeEventListener('abort', stop);
    }
  }

  /** Lends a connection for as long as the work takes. */
  async using<Result>(work: (connection: DuckDBConnection) => Promise<Result>): Promise<Result> {
    const connection = this.#idle.pop() ?? (await this.#instance.connect());
    try {
      return await work(connection);
    } finally {
      if (this.#isClosed) connection.closeSync();
      else this.#idle.push(connection);
    }
  }

  close(): void {
    this.#isClosed = true;
    for (const connection of this.#idle.splice(0)) connection.closeSync();
    this.#instance.closeSync();
  }
}
