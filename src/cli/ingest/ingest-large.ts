import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Inputs } from '../../engines/duckdb/inputs.ts';
import { LAYOUT } from '../../engines/duckdb/schema.ts';
import { type LoadedSource, readStoryAbout } from '../../engines/duckdb/sources.ts';
import { harmless } from '../../file/problem.ts';
import type { Io } from '../io.ts';
import { cutSlices } from './cut-slices.ts';
import type { IngestOptions } from './ingest-file.ts';
import type { SliceJob } from './ingest-slice.ts';
import type { SliceForm } from './slice-form.ts';
import { runSlices } from './slice-pool.ts';

/** A file that is read in slices, and the folder for the databases of its slices until all are read. */
export interface LargeFile {
  readonly path: string;
  readonly form: SliceForm;
  /** Folder of the databases. Slices in it from an interrupted run are not read again. */
  readonly folder: string;
  /** Bytes of a slice. */
  readonly size: number;
}

/**
 * Reads a large file in slices, each as a separate source, `file.csv#1`; unchanged slices are skipped. In all slices but the first, ids
 * get the number of their slice, unless they are from an id column.
 * @param sources of the database; new ones are added
 * @returns number of new, changed and removed slices, and whether nothing was left out
 */
export async function ingestLarge(
  inputs: Inputs,
  { path, form, folder, size }: LargeFile,
  sources: LoadedSource[],
  options: IngestOptions,
  io: Io,
): Promise<{ readonly changes: number; readonly isWhole: boolean }> {
  await mkdir(folder, { recursive: true });
  const { database } = inputs;
  const { format: _, ...rest } = options;
  const timeZone = (await readStoryAbout(database))?.timeZone ?? options.timeZone;
  const told = { ...rest, ...(timeZone !== undefined && { timeZone }) };
  // Slices of an interrupted run of another version have other columns
  const manner = JSON.stringify([form, told, LAYOUT]);
  const tasks: { readonly job: SliceJob; readonly source: LoadedSource }[] = [];
  const seen = new Set<string>();
  for await (const slice of cutSlices(path, size, form.kind === 'csv', form.header)) {
    const name = `${path}#${slice.number + 1}`;
    seen.add(name);
    const known = sources.find((source) => source.name === name);
    if (known?.hash === slice.hash) continue;
    const number = known?.number ?? nextNumber(sources);
    const source = { number, name, hash: slice.hash };
    if (known) sources[sources.indexOf(known)] = source;
    else sources.push(source);
    const key = createHash('sha256').update(`${manner}${slice.number} ${slice.hash}`).digest('hex').slice(0, 24);
    tasks.push({ job: { path, slice, form, target: join(folder, `${key}.duckdb`), options: told }, source });
  }
  const open = await Promise.all(
    tasks.map(async ({ job }) => ((await io.identity(job.target)) === undefined ? [job] : [])),
  );
  const jobs = open.flat();
  let done = tasks.length - jobs.length;
  if (done > 0) io.err(`${harmless(path)}: ${done} of ${tasks.length} slices were read before`);
  const isWhole = await runSlices(jobs, io, () => io.err(`${harmless(path)}: ${++done} of ${tasks.length} slices`));
  await inputs.addSlices(tasks.map(({ job, source }) => ({ path: job.target, source })));
  // What was small before was a source of its own
  const gone = sources.filter(({ name }) => name === path || (isSliceOf(path, name) && !seen.has(name)));
  await removeSources(inputs, gone, sources);
  return { changes: tasks.length + gone.length, isWhole };
}

/** Whether a source is a slice of a file. */
export const isSliceOf = (path: string, name: string): boolean =>
  name.startsWith(`${path}#`) && /^\d+$/.test(name.slice(path.length + 1));

/** Takes away all that some sources had, and the sources themselves. */
export async function removeSources(
  inputs: Inputs,
  gone: readonly LoadedSource[],
  sources: LoadedSource[],
): Promise<void> {
  /* oxlint-disable no-await-in-loop */
  for (const source of gone) {
    await inputs.remove(source.number);
    await inputs.database.all(`DELETE FROM sources WHERE number = ${source.number}`);
    sources.splice(sources.indexOf(source), 1);
  }
}

/** A number that no source uses. */
export const nextNumber = (sources: readonly LoadedSource[]): number =>
  Math.max(-1, ...sources.map(({ number }) => number)) + 1;
