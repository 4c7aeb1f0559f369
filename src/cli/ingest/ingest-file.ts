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
  /** IANA time zone of the database if its first file names none; UTC by default. */
  readonly timeZone?: string | undefined;
  /** Index of the slice, if the bytes are a slice of a file. Generated ids of slice 0 stay as they are. */
  readonly slice?: number | undefined;
  /** Minimum size of files that are read in slices, and the size of a slice, bytes. */
  readonly sliceSize?: number | undefined;
  /** Table or view of the existing events, whose ids are taken; `loaded` by default. */
  readonly among?: string | undefined;
}

/** Maximum number of reported lines about one file. */
const LINES = 1000;

/** Result of reading the records of a file. */
export interface Ingested {
  /** Number of events now in the database. */
  readonly kept: number;
  readonly left: number;
  /** Whether nothing was left out and no error was reported. */
  readonly isWhole: boolean;
}

/** Reads one file into the tables of `CREATE_LOADED`, and reports the number of its events. Returns whether nothing was left out. */
export async function ingestFile(
  database: DuckDb,
  source: LoadedSource,
  bytes: Uint8Array,
  options: IngestOptions,
  io: Io,
): Promise<boolean> {
  const ingested = await ingestRecords(database, source, bytes, options, io);
  if (ingested) reportIngested(source.name, ingested, io);
  return ingested?.isWhole ?? false;
}

export const reportIngested = (name: string, { kept, left }: Ingested, io: Io): void =>
  io.err(`${harmless(name)}: ${count(kept, 'event')}, ${left} records left out`);

/**
 * Reads one file into the tables of `CREATE_LOADED`. Returns undefined if nothing in it can be read.
 * @param ordinalOf number of an event in its source, if it differs from its number in the bytes
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

/** Returns the file with ids that are unique across slices. Ids from its author, in an id column or in records, stay. */
function ofSlice(file: CheckedFile, slice: number, columns: ReadStory['columns']): CheckedFile {
  const newId = (id: string): string => `${id}.${slice + 1}`;
  const isGiven = columns === undefined || columns.some(({ role }) => role === 'id');
  return withIds(file, newId, isGiven ? (id) => id : newId);
}
