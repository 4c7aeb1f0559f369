import type { Pool, PoolClient } from 'pg';
import { SourceAwayError } from '../../tiles/source-away.ts';

/** A row of an answer, by the names of its columns. Whole numbers of 64 bits are texts. */
export type PostgresRow = Readonly<Record<string, unknown>>;

/** Values of parameters. */
export type PostgresValue = string | number | null | readonly (string | number | null)[];

/** The schema that the tables are in, where the address names none. */
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
   * @param address `postgres://user@host/database`, and `?schema=NAME` where the tables are in another schema than `cited_timeline`
   * @throws where the package `pg` is not installed, or the name of the schema is no plain name
   */
  static async open(address: string): Promise<Postgres> {
    const url = new URL(address);
    const schema = url.searchParams.get('schema') ?? SCHEMA;
    url.searchParams.delete('schema');
    // It stands in statements
    if (!/^[a-z_][a-z\d_]*$/.test(schema))
      throw new Error('the name of its schema must be of small letters, digits and _');
    const { default: pg } = await import('pg');
    const pool = new pg.Pool({ connectionString: url.href, max: 8, options: `-c search_path=${schema}` });
    // A server that goes away while a connection is idle fails the next query, and not the process
    pool.on('error', () => {});
    return new Postgres(pool, schema);
  }

  /**
   * Runs one statement and gives all of its rows.
   * @throws {AbortError} once the signal is aborted; the server then stops its work
   * @throws {SourceAwayError} where the server does not answer, or ends while it works
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
    // While it is lent nobody else hears of its end, which would end the process; the query is told of it, too
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

  /** Stops what a connection does, by another one. */
  async #cancel(client: PoolClient): Promise<void> {
    const { processID } = client as PoolClient & { readonly processID?: number };
    // What cannot be stopped ends by itself
    await this.#pool.query('SELECT pg_cancel_backend($1)', [processID]).catch(() => {});
  }
}

/** States in which a server does not take connections, or ends them: 08 of all kinds, shut down, crashed, starting. */
const AWAY = /^(?:08|57P0[123])/;

/** Whether an error is of the connection, and not of what was asked. What the server says has a severity. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { severity, code } = error as { readonly severity?: unknown; readonly code?: unknown };
  return severity === undefined || (typeof code === 'string' && AWAY.test(code));
}
