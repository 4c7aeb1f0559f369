import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failureOf } from '../file-errors.ts';
import { harmless } from '../../file/problem.ts';
import type { Io } from '../io.ts';
import { openDuckDb } from '../open-duckdb.ts';
import { connectTo, nameOfAddress } from '../database-server.ts';
import { progress } from '../progress.ts';
import type { IngestOptions } from './ingest-file.ts';
import { ingest } from './ingest.ts';

/**
 * Reads files into a database on a server and replaces its content. The files are read into a temporary DuckDB database, which is then
 * copied. Returns the exit code.
 */
export async function ingestServer(
  files: readonly string[],
  address: string,
  options: IngestOptions,
  io: Io,
): Promise<number> {
  const name = nameOfAddress(address);
  const folder = await mkdtemp(join(tmpdir(), 'cited-timeline-'));
  try {
    const path = join(folder, 'events.duckdb');
    // Connect before the work, so that a wrong address is reported at once
    const to = await connectTo(address);
    try {
      await to.ping();
      const code = await ingest(files, path, options, io);
      if (code === 2) return code;
      const from = await openDuckDb(path, { readOnly: true });
      await to.write(from, progress(name, io, 'written'));
      from.close();
      io.err(`${harmless(name)}: written`);
      return code;
    } finally {
      await to.close();
    }
  } catch (error) {
    io.err(failureOf(name, error));
    return 2;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
