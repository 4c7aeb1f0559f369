import { connectTo } from '../database-server.ts';
import { Watched, type WatchedDatabase } from './watched.ts';

/** Interval of queries for the version of the data, ms. */
const LOOK_EVERY = 2000;

/**
 * Opens a database on a server, and detects when `ingest` has written another version.
 * @param onFailure called if the server does not answer; only once until it answers again
 */
export async function watchServer(address: string, onFailure: (error: unknown) => void): Promise<WatchedDatabase> {
  const database = await connectTo(address);
  let timer: NodeJS.Timeout | undefined;
  const end = (): void => {
    clearInterval(timer);
    void database.close();
  };
  const first = await database.open().catch((error: unknown) => {
    end();
    throw error;
  });
  const watched = new Watched(first, end);
  let isFailing = false;
  const look = async (): Promise<void> => {
    try {
      const version = await database.version();
      if (version !== undefined && version !== watched.version) watched.replace(await database.open());
      isFailing = false;
    } catch (error) {
      if (!isFailing) onFailure(error);
      isFailing = true;
    }
  };
  timer = setInterval(() => void look(), LOOK_EVERY);
  return watched;
}
