import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  type ClickHouseDatabase,
  type ClickHouseRow,
  escapedValue,
  textOf,
} from '../../src/engines/clickhouse/connect.ts';

/** What is used of the package. */
interface Chdb {
  readonly Session: new () => { query(sql: string, format?: string): string; cleanup(): void };
}

/** A database of chdb: ClickHouse in this process, which does one thing after the other and stops nothing. */
export class ChdbDatabase implements ClickHouseDatabase {
  readonly #session: InstanceType<Chdb['Session']>;

  /** @param root folder in which the package is installed */
  constructor(root: string) {
    const { Session } = createRequire(join(root, 'package.json'))('chdb') as Chdb;
    this.#session = new Session();
  }

  async all(
    sql: string,
    signal?: AbortSignal,
    values: Readonly<Record<string, string>> = {},
  ): Promise<ClickHouseRow[]> {
    signal?.throwIfAborted();
    for (const [name, value] of Object.entries(values))
      this.#session.query(`SET param_${name} = ${textOf(escapedValue(value))}`, 'JSON');
    const text = this.#session.query(sql, 'JSON');
    return text === '' ? [] : (JSON.parse(text) as { readonly data: ClickHouseRow[] }).data;
  }

  async run(sql: string): Promise<void> {
    this.#session.query(sql, 'JSON');
  }

  close(): void {
    this.#session.cleanup();
  }
}
