import type { CheckedFile } from '../../file/checked-types.ts';
import type { About } from '../../tiles/contract.ts';
import type { DuckDb } from './connect.ts';

/** Facts that a database stores about the whole story. */
export type Story = Pick<About, 'title' | 'description' | 'lang' | 'timeZone' | 'range' | 'categories' | 'publishers'>;

/** A file that was read into a database. */
export interface LoadedSource {
  readonly number: number;
  readonly name: string;
  /** Hash of its bytes: a file with the same hash is not read again. */
  readonly hash: string;
}

/** The files that a database was made from. */
export async function readSources(database: DuckDb): Promise<readonly LoadedSource[]> {
  const rows = await database.all('SELECT number, name, hash FROM sources ORDER BY number');
  return rows.map((row) => ({ number: Number(row['number']), name: String(row['name']), hash: String(row['hash']) }));
}

/** Records that a file was read completely. */
export async function noteSource(database: DuckDb, { number, name, hash }: LoadedSource): Promise<void> {
  await database.all('INSERT OR REPLACE INTO sources VALUES (CAST(? AS INTEGER), ?, ?)', [String(number), name, hash]);
}

/** Removes the events of a file with their words, and its articles. */
export async function removeSource(database: DuckDb, number: number): Promise<void> {
  await database.all(`DELETE FROM loaded WHERE source = ${number}`);
  await database.all(`DELETE FROM loaded_words WHERE source = ${number}`);
  await database.all(`DELETE FROM articles WHERE source = ${number}`);
}

/** Returns those of `ids` that events or articles of other files have. @param among table or view of the events */
export async function takenIds(
  database: DuckDb,
  ids: readonly string[],
  source: number,
  among = 'loaded',
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { listValue } = await import('@duckdb/node-api');
  const rows = await database.all(
    `SELECT id FROM (SELECT id, source FROM ${among} UNION ALL SELECT id, source FROM articles)
     WHERE source <> ${source} AND id IN (SELECT unnest(CAST(? AS VARCHAR[])))`,
    [listValue(ids)],
  );
  return new Set(rows.map(({ id }) => String(id)));
}

/** Facts about the story in the database; undefined before the first file. */
export async function readStoryAbout(database: DuckDb): Promise<Story | undefined> {
  const [row] = await database.all("SELECT value FROM meta WHERE key = 'story'");
  return row && (JSON.parse(String(row['value'])) as Story);
}

/** Facts about the story from a file. */
export const storyOfFile = (file: CheckedFile, timeZone: string): Story => ({
  title: file.title,
  description: file.description,
  lang: file.lang,
  timeZone,
  range: file.range?.edtf,
  categories: file.categories,
  publishers: file.publishers ?? [],
});

/**
 * Adds the facts of a later file: the first title, language and zone are kept; categories with new ids and publishers with new names
 * are added.
 */
export function joinStories(before: Story | undefined, after: Story): Story {
  if (!before) return after;
  const hasTitle = before.title !== undefined;
  const known = new Set(before.categories.map(({ id }) => id));
  const names = new Set(before.publishers.map(({ name }) => name));
  return {
    title: before.title ?? after.title,
    description: hasTitle ? before.description : (before.description ?? after.description),
    lang: before.lang ?? after.lang,
    timeZone: before.timeZone,
    range: before.range,
    categories: [...before.categories, ...after.categories.filter(({ id }) => !known.has(id))],
    publishers: [...before.publishers, ...after.publishers.filter(({ name }) => !names.has(name))],
  };
}

export async function writeStoryAbout(database: DuckDb, story: Story): Promise<void> {
  await database.all("INSERT OR REPLACE INTO meta VALUES ('story', ?)", [JSON.stringify(story)]);
}
