import type { Pool, PoolClient } from 'pg';
import { SourceAwayError } from '../../tiles/source-away.ts';

/** A result row, keyed by column name. 64-bit integers are strings. */
export type PostgresRow = Readonly<Record<string, unknown>>;

/** Value of a parameter. */
export type PostgresValue = string | number | null | readonly (string | number | null)[];

/** Schema of the tables, if the address names none. */
const SCHEMA = 'cited_timeline';

/** Connections to a database of PostgreSQL, each used by one query at a time. */
export class Postgres {
  readonly #pool: Pool;
  readonly schema: string;

  private constructor(pool: Pool, schema: string) {
    this.#pool = pool;
    this.schema = schema;
  }

  /**
   * Opens a database.
   * @param address `postgres://user@host/database`, with `?schema=NAME` if the tables are not in the schema `cited_timeline`
   * @throws if the package `pg` is not installed, or the schema name has characters other than small letters, digits and _
   */
  static async open(address: string): Promise<Postgres> {
    const url = new URL(address);
    const schema = url.searchParams.get('schema') ?? SCHEMA;
    url.searchParams.delete('schema');
    // It is inserted into statements
    if (!/^[a-z_][a-z\d_]*$/.test(schema))
      throw new Error('the name of its schema must be of small letters, digits and _');
    const { default: pg } = await import('pg');
    const pool = new pg.Pool({ connectionString: url.href, max: 8, options: `-c search_path=${schema}` });
    // If the server goes away while a connection is idle, the next query fails, not the process
    pool.on('error', () => {});
    return new Postgres(pool, schema);
  }

  /**
   * Runs one statement and returns all of its rows.
   * @throws {AbortError} once the signal is aborted; the server then stops its work
   * @throws {SourceAwayError} if the server does not answer, or stops while it works
   */
  async all(sql: string, values: readonly PostgresValue[] = [], signal?: AbortSignal): Promise<PostgresRow[]> {
    signal?.throwIfAborted();
    return this.using(async (client) => {
      const stop = (): void => void this.#cancel(client);
      signal?.addEventListener('abort', stop);
      try {
        return (await client.query<PostgresRow>(sql, [...values])).rows;
      } catch (error) {
        signal?.throwIfAborted();
        throw isAway(error) ? new SourceAwayError(error) : error;
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    });
  }

  /** Lends a connection for as long as the work takes. */
  async using<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw isAway(error) ? new SourceAwayError(error) : error;
    });
    // While the connection is lent, nobody else listens for its errors, and an unhandled one ends the process; the query fails, too
    let isBroken = false;
    const onError = (): void => void (isBroken = true);
    client.on('error', onError);
    try {
      return await work(client);
    } catch (error) {
      isBroken ||= error instanceof SourceAwayError;
      throw error;
    } finally {
      client.off('error', onError);
      client.release(isBroken);
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  /** Cancels the query of a connection, through another one. */
  async #cancel(client: PoolClient): Promise<void> {
    const { processID } = client as PoolClient & { readonly processID?: number };
    // A query that cannot be cancelled ends by itself
    await this.#pool.query('SELECT pg_cancel_backend($1)', [processID]).catch(() => {});
  }
}

/** SQLSTATE codes of a server that refuses or ends connections: class 08, shut down, crashed, starting. */
const AWAY = /^(?:08|57P0[123])/;

/** Whether an error is about the connection, not the query. Errors that the server reports have a severity. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { severity, code } = error as { readonly severity?: unknown; readonly code?: unknown };
  return severity === undefined || (typeof code === 'string' && AWAY.test(code));
}
