import { watchFile, unwatchFile } from 'node:fs';
import { readAbout } from '../../engines/duckdb/about.ts';
import { DuckDbSource } from '../../engines/duckdb/source.ts';
import type { TimelineSource } from '../../tiles/contract.ts';
import { openDuckDb } from '../open-duckdb.ts';

/** How often it is looked whether another database has taken the place of the one that is open, ms. */
const LOOK_EVERY = 2000;

/** A database that is opened anew when another takes its place. */
export interface WatchedDatabase {
  /** The source over what is there now. */
  readonly source: TimelineSource;
  close(): void;
}

/**
 * Opens a database, and again when `ingest` has put another in its place. Calls that are under way end with the old one.
 * @param onFailure called where the new one cannot be read: the old one goes on being asked
 */
export async function watchDatabase(path: string, onFailure: (error: unknown) => void): Promise<WatchedDatabase> {
  const listeners = new Set<(version: string) => void>();
  const open = async (): Promise<{ source: TimelineSource; version: string; close(): void }> => {
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
  };
  let current = await open();
  const look = async (): Promise<void> => {
    try {
      const next = await open();
      const old = current;
      current = next;
      for (const listener of listeners) listener(next.version);
      // Answers that are under way still read the old one
      setTimeout(() => old.close(), 60_000).unref();
    } catch (error) {
      onFailure(error);
    }
  };
  watchFile(path, { interval: LOOK_EVERY }, (now, before) => {
    if (now.ino !== before.ino && now.ino !== 0) void look();
  });
  const changes = (onChange: (version: string) => void): (() => void) => {
    listeners.add(onChange);
    return () => void listeners.delete(onChange);
  };
  return {
    get source() {
      return withChanges(current.source, changes);
    },
    close: () => {
      unwatchFile(path);
      current.close();
    },
  };
}

/** A source that tells of changes besides. */
const withChanges = (source: TimelineSource, changes: NonNullable<TimelineSource['changes']>): TimelineSource => ({
  about: async (signal) => {
    const about = await source.about(signal);
    return { ...about, capabilities: [...about.capabilities, 'changes'] };
  },
  profile: (...call) => source.profile(...call),
  tile: (...call) => source.tile(...call),
  articleTile: (...call) => source.articleTile(...call),
  page: (...call) => source.page(...call),
  event: (...call) => source.event(...call),
  facets: (...call) => source.facets(...call),
  changes,
});
