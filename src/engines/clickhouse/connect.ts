import { randomUUID } from 'node:crypto';
import { SourceAwayError } from '../../tiles/source-away.ts';

/** A result row, keyed by column name. 64-bit integers are strings. */
export type ClickHouseRow = Readonly<Record<string, unknown>>;

/** A database of ClickHouse, on a server or in the same process. */
export interface ClickHouseDatabase {
  /** Asks a question and gives all rows. @param values of its parameters, see `Texts` */
  all(sql: string, signal?: AbortSignal, values?: Readonly<Record<string, string>>): Promise<ClickHouseRow[]>;
  /** Runs a statement that changes something. */
  run(sql: string): Promise<void>;
}

/** A database of ClickHouse, asked over HTTP. */
export class ClickHouse implements ClickHouseDatabase {
  readonly #url: URL;
  readonly #headers: Readonly<Record<string, string>>;

  /** @param address `clickhouse://user:password@host:8123/database`; `?secure=1` for HTTPS */
  constructor(address: string) {
    const given = new URL(address);
    const isSecure = given.searchParams.get('secure') === '1';
    const path = decodeURIComponent(given.pathname.slice(1)) || 'default';
    this.#url = new URL(`${isSecure ? 'https' : 'http'}://${given.host}/`);
    this.#url.searchParams.set('database', path);
    this.#headers = {
      ...(given.username && { 'X-ClickHouse-User': decodeURIComponent(given.username) }),
      ...(given.password && { 'X-ClickHouse-Key': decodeURIComponent(given.password) }),
    };
  }

  /**
   * Runs a query and returns all rows.
   * @param values of its parameters, see `Texts`
   * @throws {AbortError} once the signal is aborted; the server then stops its work
   * @throws {SourceAwayError} if the server does not answer, or stops while it works
   */
  async all(
    sql: string,
    signal?: AbortSignal,
    values: Readonly<Record<string, string>> = {},
  ): Promise<ClickHouseRow[]> {
    signal?.throwIfAborted();
    const parameters = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [`param_${name}`, escapedValue(value)]),
    );
    const id = randomUUID();
    // Nobody waits for the server to finish stopping
    const stop = (): void => void this.run(`KILL QUERY WHERE query_id = ${textOf(id)} ASYNC`).catch(() => {});
    signal?.addEventListener('abort', stop);
    try {
      const response = await this.#post(`${sql} FORMAT JSON`, { readonly: '1', query_id: id, ...parameters }, signal);
      const { data } = (await response.json()) as { readonly data: ClickHouseRow[] };
      return data;
    } catch (error) {
      signal?.throwIfAborted();
      // fetch throws a TypeError if the connection fails or ends
      throw error instanceof TypeError ? new SourceAwayError(error.cause ?? error) : error;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  /** Runs a statement that changes data. */
  async run(sql: string): Promise<void> {
    await (await this.#post(sql, { insert_distributed_sync: '1' })).text();
  }

  async #post(sql: string, settings: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<Response> {
    const url = new URL(this.#url);
    for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, value);
    const response = await fetch(url, { method: 'POST', body: sql, headers: this.#headers, ...(signal && { signal }) });
    if (!response.ok) throw new Error((await response.text()).slice(0, 500));
    return response;
  }
}

/** A text as an SQL literal: servers before 2019 do not support parameters. */
export const textOf = (text: string): string => `'${text.replace(/[\\']/g, '\\$&').replaceAll('\0', '')}'`;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' };

/** The value of a parameter as a server reads it: a field of a table separated by tabs. */
export const escapedValue = (text: string): string => text.replace(/[\\\n\t\r]/g, (sign) => ESCAPES[sign]!);
