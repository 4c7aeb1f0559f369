import { randomUUID } from 'node:crypto';
import { SourceAwayError } from '../../tiles/source-away.ts';

/** A row of an answer, by the names of its columns. Whole numbers of 64 bits are texts. */
export type ClickHouseRow = Readonly<Record<string, unknown>>;

/** A database of ClickHouse, asked over HTTP. */
export class ClickHouse {
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
   * Asks a question and gives all rows.
   * @throws {AbortError} once the signal is aborted; the server then stops its work
   * @throws {SourceAwayError} where the server does not answer, or ends while it works
   */
  async all(sql: string, signal?: AbortSignal): Promise<ClickHouseRow[]> {
    signal?.throwIfAborted();
    const id = randomUUID();
    // Whoever goes does not wait until the server has ended
    const stop = (): void => void this.run(`KILL QUERY WHERE query_id = ${textOf(id)} ASYNC`).catch(() => {});
    signal?.addEventListener('abort', stop);
    try {
      const response = await this.#post(`${sql} FORMAT JSON`, { readonly: '1', query_id: id }, signal);
      const { data } = (await response.json()) as { readonly data: ClickHouseRow[] };
      return data;
    } catch (error) {
      signal?.throwIfAborted();
      // What fetch throws where the connection fails or ends
      throw error instanceof TypeError ? new SourceAwayError(error.cause ?? error) : error;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  /** Runs a statement that changes something. */
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

/** A text as it stands in a statement: servers before 2019 know no parameters. */
export const textOf = (text: string): string => `'${text.replace(/[\\']/g, '\\$&').replaceAll('\0', '')}'`;
