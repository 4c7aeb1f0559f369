import { lastVersion, readClickHouseAbout } from '../engines/clickhouse/about.ts';
import { ClickHouse } from '../engines/clickhouse/connect.ts';
import { ClickHouseSource } from '../engines/clickhouse/source.ts';
import { clickHouseEvents } from '../engines/clickhouse/stored-events.ts';
import { writeClickHouse } from '../engines/clickhouse/write.ts';
import type { DuckDb } from '../engines/duckdb/connect.ts';
import type { StoredEvents } from '../engines/folder/stored-events.ts';
import { readPostgresAbout } from '../engines/postgres/about.ts';
import { Postgres } from '../engines/postgres/connect.ts';
import { PostgresSource } from '../engines/postgres/source.ts';
import { postgresEvents } from '../engines/postgres/stored-events.ts';
import { writePostgres } from '../engines/postgres/write.ts';
import type { OpenSource } from './serve/watched.ts';

/** A database on a server, independent of its engine. */
export interface DatabaseServer {
  /** The current version of the data; undefined if there are none. @throws if the server does not answer */
  version(): Promise<string | undefined>;
  open(): Promise<OpenSource>;
  /** Rejects if the server does not answer. */
  ping(): Promise<unknown>;
  /** All that `tiles` writes as files. */
  stored(): Promise<StoredEvents>;
  write(from: DuckDb, onStep: (done: number) => void): Promise<void>;
  close(): Promise<void>;
}

/** Whether the name of a database is the address of a server. */
export const isServer = (database: string): boolean => /^(?:postgres|postgresql|clickhouse):\/\//.test(database);

/** The address of a database without the password. */
export function nameOfAddress(address: string): string {
  if (!URL.canParse(address)) return 'the database';
  const url = new URL(address);
  url.password = '';
  return url.href;
}

/** Connects to a database. @throws if the driver is not installed, with a sentence that says what to install */
export const connectTo = (address: string): Promise<DatabaseServer> =>
  address.startsWith('clickhouse:') ? Promise.resolve(clickHouse(new ClickHouse(address))) : postgres(address);

function clickHouse(database: ClickHouse): DatabaseServer {
  return {
    version: () => lastVersion(database),
    async open() {
      const opened = await readClickHouseAbout(database);
      return { source: new ClickHouseSource(database, opened), version: opened.about.version, close: () => {} };
    },
    ping: () => database.all('SELECT 1'),
    async stored() {
      const opened = await readClickHouseAbout(database);
      return clickHouseEvents(database, new ClickHouseSource(database, opened), opened.about);
    },
    write: (from, onStep) => writeClickHouse(from, database, onStep),
    close: () => Promise.resolve(),
  };
}

async function postgres(address: string): Promise<DatabaseServer> {
  const database = await openPostgres(address);
  return {
    async version() {
      const [row] = await database.all("SELECT value FROM meta WHERE key = 'version'");
      return row && String(row['value']);
    },
    // All versions share the connections
    async open() {
      const opened = await readPostgresAbout(database);
      return { source: new PostgresSource(database, opened), version: opened.about.version, close: () => {} };
    },
    ping: () => database.all('SELECT 1'),
    stored: async () => postgresEvents(database, new PostgresSource(database, await readPostgresAbout(database))),
    write: (from, onStep) => writePostgres(from, database, onStep),
    close: () => database.close(),
  };
}

async function openPostgres(address: string): Promise<Postgres> {
  try {
    return await Postgres.open(address);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
      throw new Error('databases of PostgreSQL need the package pg: npm install pg', { cause: error });
    throw error;
  }
}
