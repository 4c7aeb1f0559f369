import { isAscii } from 'node:buffer';
import type { DuckDb } from '../../engines/duckdb/connect.ts';
import {
  type LoadedSource,
  noteSource,
  readStoryAbout,
  removeSource,
  type Story,
  writeStoryAbout,
} from '../../engines/duckdb/sources.ts';
import { decodeText } from '../../file/json/decode.ts';
import { toWallClockDate } from '../../model/wall-clock-date.ts';
import { ZoneClock } from '../../model/zone-clock.ts';
import type { Io } from '../io.ts';
import { ingestRecords, type IngestOptions, reportIngested } from './ingest-file.ts';
import { loadPlain, type PlainRow } from './load-plain.ts';
import { type PlainTable, plainTable } from './plain-table.ts';
import type { SliceForm } from './slice-form.ts';

/**
 * Reads a slice of a table with mostly plain rows: plain rows by a fast path, the others as `ingestFile` does. The result is the same as
 * that of `ingestFile`, except that searched texts are left out where the index of words is enough. Returns whether nothing was left out; undefined, with nothing loaded, if the slice must be read as a whole.
 * @param spill path of a file for the time of reading
 */
export async function ingestPlain(
  database: DuckDb,
  source: LoadedSource,
  bytes: Uint8Array,
  { plain }: SliceForm,
  spill: string,
  options: IngestOptions,
  io: Io,
): Promise<boolean | undefined> {
  if (!plain) return undefined;
  const { text, problem } = decodeText(bytes);
  const table = problem ? undefined : plainTable(text, plain);
  if (!table) return undefined;
  const others = await ingestOthers(database, source, table, options, io);
  if (!others) return undefined;
  const story = (await readStoryAbout(database)) ?? emptyStory(options.timeZone ?? 'UTC');
  await loadPlain(database, source.number, rowsOf(table, new ZoneClock(story.timeZone)), isAscii(bytes), spill);
  await writeStoryAbout(database, { ...story, categories: categoriesOf(table, story) });
  await noteSource(database, source);
  reportIngested(source.name, { ...others, kept: others.kept + table.count }, io);
  return others.isWhole;
}

const emptyStory = (timeZone: string): Story => ({ timeZone, categories: [], publishers: [] });

/** Reads the rows that are not plain. Returns undefined if one of them or of their articles has the id of another row. */
async function ingestOthers(
  database: DuckDb,
  source: LoadedSource,
  { others, rowOf, isPlain }: PlainTable,
  options: IngestOptions,
  io: Io,
): Promise<{ readonly kept: number; readonly left: number; readonly isWhole: boolean } | undefined> {
  if (others === undefined) return { kept: 0, left: 0, isWhole: true };
  const said: string[] = [];
  const read = await ingestRecords(
    database,
    source,
    Buffer.from(others),
    options,
    { ...io, err: (line) => said.push(line) },
    rowOf,
  );
  const events = await database.all('SELECT id FROM loaded');
  const articles = await database.all('SELECT id FROM articles');
  const isOfOther = (row: number | undefined): boolean => row !== undefined && !isPlain(row);
  const areApart =
    events.every(({ id }) => isOfOther(rowOf(String(id)))) &&
    articles.every(({ id }) => rowOf(String(id)) === undefined);
  if (!read || !areApart) {
    await removeSource(database, source.number);
    await database.all("DELETE FROM meta WHERE key = 'story'");
    return undefined;
  }
  for (const line of said) io.err(line);
  return read;
}

/** Categories of all rows, in order of first use; those whose text the check has changed are last. */
function categoriesOf({ categories }: PlainTable, story: Story): Story['categories'] {
  const known = new Map(story.categories.map((category) => [category.id, category]));
  const used = [...categories].flatMap(
    ([id, isOfPlain]) => known.get(id) ?? (isOfPlain && id !== '' ? { id, label: id } : []),
  );
  return [...used, ...story.categories.filter(({ id }) => !categories.has(id))];
}

function* rowsOf(table: PlainTable, clock: ZoneClock): Iterable<PlainRow> {
  for (const event of table.events) yield { event, date: toWallClockDate(event.date, clock) };
}
