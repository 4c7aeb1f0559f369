import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readAbout } from '../../engines/duckdb/about.ts';
import { build } from '../../engines/duckdb/build.ts';
import type { DuckDb } from '../../engines/duckdb/connect.ts';
import { CREATE_LOADED } from '../../engines/duckdb/schema.ts';
import { DuckDbSource } from '../../engines/duckdb/source.ts';
import { storedEvents } from '../../engines/duckdb/stored-events.ts';
import type { StoredEvents } from '../../engines/folder/stored-events.ts';
import { writeFolder } from '../../engines/folder/write-folder.ts';
import { harmless } from '../../file/problem.ts';
import { connectTo, isServer, nameOfAddress } from '../database-server.ts';
import { failureOf, NotWritten } from '../file-errors.ts';
import { type IngestOptions, ingestFile } from '../ingest/ingest-file.ts';
import type { Io } from '../io.ts';
import { openDuckDb } from '../open-duckdb.ts';
import { progress } from '../progress.ts';

/** Some hosts refuse a site with more files than this. */
const MANY_FILES = 20_000;

/** Writes a file or database as a folder of files. Returns the exit code. @param input its path, or the address of a database server */
export async function writeTiles(input: string, folder: string, options: IngestOptions, io: Io): Promise<number> {
  const name = isServer(input) ? nameOfAddress(input) : input;
  try {
    if (!isServer(input)) return await writeDuckDb(input, folder, options, io);
    const server = await connectTo(input);
    try {
      await writeStored(await server.stored(), folder, io);
      return 0;
    } finally {
      await server.close();
    }
  } catch (error) {
    io.err(failureOf(name, error));
    return 2;
  }
}

async function writeDuckDb(input: string, folder: string, options: IngestOptions, io: Io): Promise<number> {
  const isDatabase = await isDuckDb(input);
  const database = await openDuckDb(isDatabase ? input : '', { readOnly: isDatabase });
  try {
    const isWhole = isDatabase || (await readInto(database, input, options, io));
    const source = new DuckDbSource(database, await readAbout(database));
    await writeStored(storedEvents(database, source), folder, io);
    return isWhole ? 0 : 1;
  } finally {
    database.close();
  }
}

async function writeStored(stored: StoredEvents, folder: string, io: Io): Promise<void> {
  const { version } = await stored.source.about();
  const old = await versionOf(folder);
  const made = new Set<string>();
  let bytes = 0;
  const write = async (path: string, text: string): Promise<void> => {
    bytes += Buffer.byteLength(text);
    await put(join(folder, path), text, made);
  };
  const files = await writeFolder(stored, write, progress(folder, io, 'written'));
  if (old !== undefined && old !== version)
    await rm(join(folder, encodeURIComponent(old)), { recursive: true, force: true });
  io.err(`${harmless(folder)}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
  if (files > MANY_FILES) io.err(`${harmless(folder)}: some hosts take no more than ${MANY_FILES} files`);
}

/** Reads a file into an in-memory database whose version is the hash of its bytes: the same file gives the same folder. */
async function readInto(database: DuckDb, name: string, options: IngestOptions, io: Io): Promise<boolean> {
  const bytes = await io.read(name);
  const hash = createHash('sha256').update(bytes).digest('hex');
  // oxlint-disable-next-line no-await-in-loop
  for (const sql of CREATE_LOADED) await database.all(sql);
  const isWhole = await ingestFile(database, { number: 0, name, hash }, bytes, options, io);
  await build(database, hash.slice(0, 8));
  return isWhole;
}

/** DuckDB files have the bytes "DUCK" after their checksum. */
async function isDuckDb(path: string): Promise<boolean> {
  if (path === '-') return false;
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(12), 0, 12, 0);
    return buffer.toString('latin1', 8) === 'DUCK';
  } finally {
    await file.close();
  }
}

/** The version of the data already in a folder. @throws if its `about.json` belongs to something else */
async function versionOf(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, 'about.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const about: unknown = JSON.parse(text);
  const version =
    typeof about === 'object' && about !== null && 'folder' in about && 'version' in about ? about.version : '';
  // It is the name of a folder that will be deleted
  if (typeof version !== 'string' || !/^[\w-]+$/.test(version))
    throw new NotWritten(folder, new Error('its about.json is not of cited-timeline'));
  return version;
}

/** Writes a file, and creates its folder if needed. `about.json` is replaced atomically. */
async function put(path: string, text: string, made: Set<string>): Promise<void> {
  try {
    const parent = dirname(path);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    if (!path.endsWith('about.json')) return await writeFile(path, text);
    await writeFile(`${path}.tmp`, text);
    await rename(`${path}.tmp`, path);
  } catch (error) {
    throw new NotWritten(path, error);
  }
}
