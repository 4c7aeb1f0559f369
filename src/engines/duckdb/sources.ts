import type { CheckedFile } from '../../file/checked-types.ts';
import type { About } from '../../tiles/contract.ts';
import type { DuckDb } from './connect.ts';

/** What a database says of the story as a whole. */
export type Story = Pick<About, 'title' | 'description' | 'lang' | 'timeZone' | 'range' | 'categories' | 'publishers'>;

/** A file that was read into a database. */
export interface LoadedSource {
  readonly number: number;
  readonly name: string;
  /** Of its bytes: a file that is the same need not be read again. */
  readonly hash: string;
}

/** The files that a database was made of. */
export async function readSources(database: DuckDb): Promise<readonly LoadedSource[]> {
  const rows = await database.all('SELECT number, name, hash FROM sources ORDER BY number');
  return rows.map((row) => ({ number: Number(row['number']), name: String(row['name']), hash: String(row['hash']) }));
}

/** Notes that a file was read whole. */
export async function noteSource(database: DuckDb, { number, name, hash }: LoadedSource): Promise<void> {
  await database.all('INSERT OR REPLACE INTO sources VALUES (CAST(? AS INTEGER), ?, ?)', [String(number), name, hash]);
}

/** Takes away the events and articles of a file. */
export async function removeSource(database: DuckDb, number: number): Promise<void> {
  await database.all(`DELETE FROM loaded WHERE source = ${number}`);
  await database.all(`DELETE FROM articles WHERE source = ${number}`);
}

/** Of some ids those that events or articles of other files have. @param among table or view of the events */
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

/** What the database says of the story; undefined before the first file. */
export async function readStoryAbout(database: DuckDb): Promise<Story | undefined> {
  const [row] = await database.all("SELECT value FROM meta WHERE key = 'story'");
  return row && (JSON.parse(String(row['value'])) as Story);
}

/** What a file says of the story. */
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
 * Adds what a later file says: of titles, languages and zones the first is kept, categories and publishers are added where their ids
 * and names are new.
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
