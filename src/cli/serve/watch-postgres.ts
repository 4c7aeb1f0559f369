import { readPostgresAbout } from '../../engines/postgres/about.ts';
import type { Postgres } from '../../engines/postgres/connect.ts';
import { PostgresSource } from '../../engines/postgres/source.ts';
import { openPostgres } from '../open-postgres.ts';
import { type OpenSource, Watched, type WatchedDatabase } from './watched.ts';

/** How often the version of the data is asked for, ms. */
const LOOK_EVERY = 2000;

/**
 * Opens a database of PostgreSQL, and looks whether `ingest` has written another version.
 * @param onFailure called where the server cannot be asked, once until it answers again
 */
export async function watchPostgres(address: string, onFailure: (error: unknown) => void): Promise<WatchedDatabase> {
  const database = await openPostgres(address);
  let timer: NodeJS.Timeout | undefined;
  const end = (): void => {
    clearInterval(timer);
    void database.close();
  };
  const first = await open(database).catch((error: unknown) => {
    end();
    throw error;
  });
  const watched = new Watched(first, end);
  let isFailing = false;
  const look = async (): Promise<void> => {
    try {
      const [row] = await database.all("SELECT value FROM meta WHERE key = 'version'");
      if (row && row['value'] !== watched.version) watched.replace(await open(database));
      isFailing = false;
    } catch (error) {
      if (!isFailing) onFailure(error);
      isFailing = true;
    }
  };
  timer = setInterval(() => void look(), LOOK_EVERY);
  return watched;
}

/** All versions share the connections. */
async function open(database: Postgres): Promise<OpenSource> {
  const opened = await readPostgresAbout(database);
  return { source: new PostgresSource(database, opened), version: opened.about.version, close: () => {} };
}
