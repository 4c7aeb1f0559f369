import { watchFile, unwatchFile } from 'node:fs';
import { readAbout } from '../../engines/duckdb/about.ts';
import { DuckDbSource } from '../../engines/duckdb/source.ts';
import { openDuckDb } from '../open-duckdb.ts';
import { type OpenSource, Watched, type WatchedDatabase } from './watched.ts';

/** How often it is looked whether another database has taken the place of the one that is open, ms. */
const LOOK_EVERY = 2000;

/**
 * Opens a database of DuckDB, and again when `ingest` has put another in its place. Calls that are under way end with the old one.
 * @param onFailure called where the new one cannot be read: the old one goes on being asked
 */
export async function watchDatabase(path: string, onFailure: (error: unknown) => void): Promise<WatchedDatabase> {
  const watched = new Watched(await open(path), () => unwatchFile(path));
  const look = async (): Promise<void> => {
    try {
      watched.replace(await open(path));
    } catch (error) {
      onFailure(error);
    }
  };
  watchFile(path, { interval: LOOK_EVERY }, (now, before) => {
    if (now.ino !== before.ino && now.ino !== 0) void look();
  });
  return watched;
}

async function open(path: string): Promise<OpenSource> {
  const database = await openDuckDb(path, { readOnly: true });
  try {
    const opened = await readAbout(database);
    return {
      source: new DuckDbSource(database, opened),
      version: opened.about.version,
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}
