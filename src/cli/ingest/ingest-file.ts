import type { DuckDb } from '../../engines/duckdb/connect.ts';
import { load } from '../../engines/duckdb/load.ts';
import {
  joinStories,
  type LoadedSource,
  noteSource,
  readStoryAbout,
  removeSource,
  storyOfFile,
  takenIds,
  writeStoryAbout,
} from '../../engines/duckdb/sources.ts';
import { withFreeIds, withIds } from '../../engines/free-ids.ts';
import { harmless } from '../../file/problem.ts';
import { ZoneClock } from '../../model/zone-clock.ts';
import { readFile } from '../convert/read-file.ts';
import type { Io } from '../io.ts';
import { count, problemLine } from '../problem-lines.ts';
import type { ReadStory, StoryOptions } from '../read-story.ts';
import type { CheckedFile } from '../../file/checked-types.ts';

export interface IngestOptions extends StoryOptions {
  /** IANA zone in which the database tells moments, where its first file names none; UTC without. */
  readonly timeZone?: string | undefined;
  /** Number of the slice where the bytes are one of a file: ids that were made for the first, 0, stay as they are. */
  readonly slice?: number | undefined;
  /** Bytes from which on files are read in slices, and of one slice. */
  readonly sliceSize?: number | undefined;
  /** Table or view of the events that the database has, whose ids are taken; those of `loaded` without. */
  readonly among?: string | undefined;
}

/** Most lines about one file. */
const LINES = 1000;

/** What became of the records of a file. */
export interface Ingested {
  /** Events that are in the database. */
  readonly kept: number;
  readonly left: number;
  /** Whether nothing was left out, and nothing was said of it. */
  readonly isWhole: boolean;
}

/** Reads one file into the tables of what was loaded, and tells how many of its events are there. Returns whether nothing of it was left out. */
export async function ingestFile(
  database: DuckDb,
  source: LoadedSource,
  bytes: Uint8Array,
  options: IngestOptions,
  io: Io,
): Promise<boolean> {
  const ingested = await ingestRecords(database, source, bytes, options, io);
  if (ingested) tellIngested(source.name, ingested, io);
  return ingested?.isWhole ?? false;
}

export const tellIngested = (name: string, { kept, left }: Ingested, io: Io): void =>
  io.err(`${harmless(name)}: ${count(kept, 'event')}, ${left} records left out`);

/**
 * Reads one file into the tables of what was loaded; undefined where nothing of it can be read.
 * @param ordinalOf number of an event in its source, where that is not its number among those of the bytes
 */
export async function ingestRecords(
  database: DuckDb,
  source: LoadedSource,
  bytes: Uint8Array,
  { timeZone, slice = 0, among, ...options }: IngestOptions,
  io: Io,
  ordinalOf?: (id: string) => number | undefined,
): Promise<Ingested | undefined> {
  const read = await readFile(source.name, options, { ...io, read: async () => bytes });
  const problems = read.problems.filter(({ severity }) => severity === 'error');
  for (const problem of problems.slice(0, LINES)) io.err(problemLine(read.name, problem));
  if (read.report.error !== undefined) io.err(read.report.error);
  await removeSource(database, source.number);
  if (!read.checked) return undefined;
  const ids = [...read.checked.file.events, ...read.checked.file.articles].map(({ id }) => id);
  const free = withFreeIds(read.checked.file, await takenIds(database, ids, source.number, among));
  const file = slice > 0 ? ofSlice(free, slice, read.columns) : free;
  const before = await readStoryAbout(database);
  const story = joinStories(before, storyOfFile(file, file.timeZone ?? timeZone ?? 'UTC'));
  const { kept, tooFar } = await load(database, file, source.number, new ZoneClock(story.timeZone), ordinalOf);
  for (const id of tooFar.slice(0, LINES))
    io.err(`${harmless(`${read.name}: ${id}`)}: left out: databases hold dates up to 285,000 years from today`);
  await writeStoryAbout(database, story);
  await noteSource(database, source);
  const left = read.report.left.length + tooFar.length;
  return { kept, left, isWhole: problems.length === 0 && left === 0 };
}

/** The file with ids that other slices do not have. Those that its author gave, in a column of ids or in records, stay. */
function ofSlice(file: CheckedFile, slice: number, columns: ReadStory['columns']): CheckedFile {
  const newId = (id: string): string => `${id}.${slice + 1}`;
  const isGiven = columns === undefined || columns.some(({ role }) => role === 'id');
  return withIds(file, newId, isGiven ? (id) => id : newId);
}
