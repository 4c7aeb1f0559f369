import { watchFile, unwatchFile } from 'node:fs';
import { readAbout } from '../../engines/duckdb/about.ts';
import { DuckDbSource } from '../../engines/duckdb/source.ts';
import { openDuckDb } from '../open-duckdb.ts';
import { type OpenSource, Watched, type WatchedDatabase } from './watched.ts';

/** Interval of checks whether another database has replaced the open one, ms. */
const LOOK_EVERY = 2000;

/**
 * Opens a DuckDB database, and reopens it when `ingest` has replaced it. Running calls finish with the old one.
 * @param onFailure called if the new one cannot be read; the old one stays in use
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
