import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePostgres } from '../../engines/postgres/write.ts';
import { failureOf } from '../file-errors.ts';
import { harmless } from '../../file/problem.ts';
import type { Io } from '../io.ts';
import { openDuckDb } from '../open-duckdb.ts';
import { nameOfAddress, openPostgres } from '../open-postgres.ts';
import { progress } from '../progress.ts';
import type { IngestOptions } from './ingest-file.ts';
import { ingest } from './ingest.ts';

/**
 * Reads files into PostgreSQL, in place of what is there: they are read into a database of DuckDB, which is then written. Returns the exit
 * code.
 */
export async function ingestPostgres(
  files: readonly string[],
  address: string,
  options: IngestOptions,
  io: Io,
): Promise<number> {
  const name = nameOfAddress(address);
  const folder = await mkdtemp(join(tmpdir(), 'cited-timeline-'));
  try {
    const path = join(folder, 'events.duckdb');
    // Before the work, so that a wrong address is told at once
    const to = await openPostgres(address);
    try {
      await to.all('SELECT 1');
      const code = await ingest(files, path, options, io);
      if (code === 2) return code;
      const from = await openDuckDb(path, { readOnly: true });
      await writePostgres(from, to, progress(name, io, 'written'));
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
