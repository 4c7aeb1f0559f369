import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api';

/** A row of an answer, by the names of its columns. Whole numbers are bigint where the column is 64 bits wide. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** Connections of one database, each used by one query at a time. */
export class DuckDb {
  readonly #instance: DuckDBInstance;
  readonly #idle: DuckDBConnection[] = [];
  #isClosed = false;

  private constructor(instance: DuckDBInstance) {
    this.#instance = instance;
  }

  /**
   * Opens a file, or a database in memory for ''.
   * @throws where the package `@duckdb/node-api` is not installed, or the file is none of DuckDB's
   */
  static async open(path: string, { readOnly = false, threads = 0 } = {}): Promise<DuckDb> {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const options = { ...(readOnly && { access_mode: 'READ_ONLY' }), ...(threads > 0 && { threads: String(threads) }) };
    const database = new DuckDb(await DuckDBInstance.create(path || ':memory:', options));
    // Subsets are tables in memory, whose catalog only a database in memory has by itself
    if (path) await database.all("ATTACH ':memory:' AS memory (READ_WRITE)");
    return database;
  }

  /**
   * Runs one statement and gives all of its rows.
   * @throws {AbortError} once the signal is aborted; the engine then stops its work
   */
  async all(sql: string, values: readonly DuckDBValue[] = [], signal?: AbortSignal): Promise<SqlRow[]> {
    signal?.throwIfAborted();
    return this.using(async (connection) => {
      const stop = (): void => connection.interrupt();
      signal?.addEventListener('abort', stop);
      try {
        const reader = await connection.runAndReadAll(sql, [...values]);
        return reader.getRowObjects();
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    });
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
