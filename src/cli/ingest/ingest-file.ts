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
}

/** Most lines about one file. */
const LINES = 1000;

/** Reads one file into the tables of what was loaded. Returns whether nothing of it was left out. */
export async function ingestFile(
  database: DuckDb,
  source: LoadedSource,
  bytes: Uint8Array,
  { timeZone, slice = 0, ...options }: IngestOptions,
  io: Io,
): Promise<boolean> {
  const read = await readFile(source.name, options, { ...io, read: async () => bytes });
  const problems = read.problems.filter(({ severity }) => severity === 'error');
  for (const problem of problems.slice(0, LINES)) io.err(problemLine(read.name, problem));
  if (read.report.error !== undefined) io.err(read.report.error);
  await removeSource(database, source.number);
  if (!read.checked) return false;
  const ids = [...read.checked.file.events, ...read.checked.file.articles].map(({ id }) => id);
  const free = withFreeIds(read.checked.file, await takenIds(database, ids, source.number));
  const file = slice > 0 ? ofSlice(free, slice, read.columns) : free;
  const before = await readStoryAbout(database);
  const story = joinStories(before, storyOfFile(file, file.timeZone ?? timeZone ?? 'UTC'));
  const { kept, tooFar } = await load(database, file, source.number, new ZoneClock(story.timeZone));
  for (const id of tooFar.slice(0, LINES))
    io.err(`${harmless(`${read.name}: ${id}`)}: left out: databases hold dates up to 285,000 years from today`);
  await writeStoryAbout(database, story);
  await noteSource(database, source);
  io.err(
    `${harmless(read.name)}: ${count(kept, 'event')}, ${read.report.left.length + tooFar.length} records left out`,
  );
  return problems.length === 0 && tooFar.length === 0 && read.report.left.length === 0;
}

/** The file with ids that other slices do not have. Those that its author gave, in a column of ids or in records, stay. */
function ofSlice(file: CheckedFile, slice: number, columns: ReadStory['columns']): CheckedFile {
  const newId = (id: string): string => `${id}.${slice + 1}`;
  const isGiven = columns === undefined || columns.some(({ role }) => role === 'id');
  return withIds(file, newId, isGiven ? (id) => id : newId);
}
