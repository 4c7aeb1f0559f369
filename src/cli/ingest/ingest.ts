import { createHash, randomUUID } from 'node:crypto';
import { rename, rm, stat } from 'node:fs/promises';
import { build } from '../../engines/duckdb/build.ts';
import type { DuckDb } from '../../engines/duckdb/connect.ts';
import { INPUT, INPUT_WORDS, Inputs, RENAMED, renameRepeatedIds } from '../../engines/duckdb/inputs.ts';
import { readSources } from '../../engines/duckdb/sources.ts';
import { harmless } from '../../file/problem.ts';
import { failureOf } from '../file-errors.ts';
import type { Io } from '../io.ts';
import { openDuckDb } from '../open-duckdb.ts';
import { count } from '../problem-lines.ts';
import { type IngestOptions, ingestFile } from './ingest-file.ts';
import { ingestLarge, isSliceOf, nextNumber, removeSources } from './ingest-large.ts';
import { sliceFormOf } from './slice-form.ts';

/**
 * Reads files into a database. Unchanged files are skipped; the old events of a changed file are removed. The new database is built next
 * to the old one and replaces it when it is complete, so readers of the old one are not disturbed. Returns the exit code.
 * @param into path of the database
 */
export async function ingest(files: readonly string[], into: string, options: IngestOptions, io: Io): Promise<number> {
  const part = `${into}.part`;
  let database: DuckDb | undefined;
  try {
    await removeDatabase(part);
    const isThere = (await io.identity(into)) !== undefined;
    database = await openDuckDb('');
    await database.all(`SET temp_directory = '${spillOf(into).replaceAll("'", "''")}'`);
    const inputs = await Inputs.open(database, isThere ? into : undefined);
    const { isWhole, changes } = await ingestAll(inputs, files, into, options, io);
    const isNew = changes > 0 || !inputs.isBuilt;
    if (isNew) {
      io.err(`${harmless(into)}: the events are put in order …`);
      await database.all(`ATTACH '${part.replaceAll("'", "''")}' AS result`);
      const from = (await renameRepeatedIds(database)) ? RENAMED : INPUT;
      await build(database, randomUUID().slice(0, 8), { from, words: INPUT_WORDS, into: 'result' });
      await database.all('CHECKPOINT result');
    }
    const [{ n } = {}] = await database.all(`SELECT count(*) AS n FROM ${isNew ? 'result' : 'old'}.spine`);
    database.close();
    if (isNew) await rename(part, into);
    await rm(slicesOf(into), { recursive: true, force: true });
    await rm(spillOf(into), { recursive: true, force: true });
    io.err(`${harmless(into)}: ${count(Number(n), 'event')}${changes === 0 ? ', nothing has changed' : ''}`);
    return isWhole ? 0 : 1;
  } catch (error) {
    database?.close();
    await removeDatabase(part);
    io.err(failureOf(into, error));
    return 2;
  }
}

const removeDatabase = async (path: string): Promise<void> => {
  await rm(path, { force: true });
  await rm(`${path}.wal`, { force: true });
};

/** Folder for the slices of large files until the database is complete. */
const slicesOf = (into: string): string => `${into}.slices`;

/** Folder to which DuckDB writes what does not fit into memory. */
const spillOf = (into: string): string => `${into}.tmp`;

/** Files of at least this size are read in slices of this size, bytes. */
const SLICE = 8_000_000;

/** Reads the files one after the other, so that only one text is in memory at a time. */
async function ingestAll(
  inputs: Inputs,
  files: readonly string[],
  into: string,
  options: IngestOptions,
  io: Io,
): Promise<{ readonly isWhole: boolean; readonly changes: number }> {
  /* oxlint-disable no-await-in-loop */
  const { database } = inputs;
  const sources = [...(await readSources(database))];
  const size = options.sliceSize ?? SLICE;
  let isWhole = true;
  let changes = 0;
  for (const name of files) {
    const bytesOfFile = name === '-' ? 0 : ((await stat(name).catch(() => undefined))?.size ?? 0);
    const form = bytesOfFile >= size ? await sliceFormOf(name, options) : undefined;
    if (form) {
      const large = { path: name, form, folder: slicesOf(into), size };
      const read = await ingestLarge(inputs, large, sources, options, io);
      changes += read.changes;
      isWhole &&= read.isWhole;
      continue;
    }
    const bytes = await io.read(name);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const known = sources.find((source) => source.name === name);
    if (known?.hash === hash) continue;
    await removeSources(
      inputs,
      sources.filter((source) => isSliceOf(name, source.name)),
      sources,
    );
    const number = known?.number ?? nextNumber(sources);
    if (!known) sources.push({ number, name, hash });
    changes++;
    await inputs.remove(number);
    const told = { ...options, among: INPUT };
    if (!(await ingestFile(database, { number, name, hash }, bytes, told, io))) isWhole = false;
  }
  return { isWhole, changes };
}
