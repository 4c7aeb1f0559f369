import { open, rename, rm } from 'node:fs/promises';
import { CREATE_LOADED } from '../../engines/duckdb/schema.ts';
import { harmless } from '../../file/problem.ts';
import { formatNamed } from '../../readers/registry.ts';
import type { Io } from '../io.ts';
import { openDuckDb } from '../open-duckdb.ts';
import { ingestFile, type IngestOptions } from './ingest-file.ts';
import { ingestPlain } from './ingest-plain.ts';
import type { Slice } from './cut-slices.ts';
import { recordOf, type SliceForm } from './slice-form.ts';

/** A slice to be read into a separate database. Plain data that can be sent to another process. */
export interface SliceJob {
  readonly path: string;
  readonly slice: Slice;
  readonly form: SliceForm;
  /** Path of the database. */
  readonly target: string;
  readonly options: Omit<IngestOptions, 'format'>;
}

/** Reads a slice. Its database appears at the target only when it is complete. Returns whether nothing was left out. */
export async function ingestSlice({ path, slice, form, target, options }: SliceJob, io: Io): Promise<boolean> {
  const name = `${path}#${slice.number + 1}`;
  const bytes = await bytesOf(path, slice, form.header);
  const lines = form.kind === 'lines' ? storyOfLines(bytes.toString('utf8')) : undefined;
  for (const line of lines?.bad.slice(0, 1000) ?? [])
    io.err(`${harmless(name)}: line ${line} is no JSON object: left out`);
  const part = `${target}.part`;
  await rm(part, { force: true });
  const database = await openDuckDb(part, { threads: 1 });
  try {
    // oxlint-disable-next-line no-await-in-loop
    for (const sql of CREATE_LOADED) await database.all(sql);
    // The database is read once and deleted: compressing it would take longer than reading the slice
    await database.all("SET force_compression = 'uncompressed'");
    const format = formatNamed(form.kind === 'lines' ? 'json' : 'csv');
    const source = { number: 0, name, hash: slice.hash };
    const asked = { ...options, format, ...(form.map && { map: form.map }), slice: slice.number };
    // The caller reports the progress over all slices: with a stopped clock, this call reports none
    const quiet = { ...io, now: () => 0 };
    const isWhole =
      (await ingestPlain(database, source, bytes, form, `${target}.text`, asked, quiet)) ??
      (await ingestFile(database, source, lines ? Buffer.from(lines.text) : bytes, asked, quiet));
    await database.all('CHECKPOINT');
    database.close();
    await rename(part, target);
    return isWhole && (lines?.bad.length ?? 0) === 0;
  } catch (error) {
    database.close();
    await rm(part, { force: true });
    throw error;
  }
}

/** The bytes of a slice, preceded by the header that all slices share. */
async function bytesOf(path: string, { offset, length }: Slice, header: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const bytes = Buffer.alloc(header + length);
    await file.read(bytes, 0, header, 0);
    await file.read(bytes, header, length, offset);
    return bytes;
  } finally {
    await file.close();
  }
}

/** An events file from lines that are events, and the numbers of the lines that are not. */
function storyOfLines(text: string): { readonly text: string; readonly bad: readonly number[] } {
  const bad: number[] = [];
  const events = text.split('\n').filter((line, i) => {
    if (line.trim() === '') return false;
    if (recordOf(line)) return true;
    bad.push(i + 1);
    return false;
  });
  return { text: `{"events":[${events.join(',')}]}`, bad };
}
