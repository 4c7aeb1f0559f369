import type { DuckDb } from './connect.ts';
import {
  joinStories,
  type LoadedSource,
  noteSource,
  readStoryAbout,
  removeSource,
  writeStoryAbout,
  type Story,
} from './sources.ts';

/** Takes over what was loaded into another database, as one source, in place of what this had before. */
export async function takeSlice(database: DuckDb, path: string, source: LoadedSource): Promise<void> {
  await removeSource(database, source.number);
  await database.all(`ATTACH '${path.replaceAll("'", "''")}' AS slice (READ_ONLY)`);
  try {
    await database.all(`INSERT INTO loaded SELECT * REPLACE (${source.number} AS source) FROM slice.loaded`);
    await database.all(`INSERT INTO articles SELECT * REPLACE (${source.number} AS source) FROM slice.articles`);
    const [row] = await database.all("SELECT value FROM slice.meta WHERE key = 'story'");
    // A slice of which nothing was kept has none
    if (row) {
      const story = JSON.parse(String(row['value'])) as Story;
      await writeStoryAbout(database, joinStories(await readStoryAbout(database), story));
    }
  } finally {
    await database.all('DETACH slice');
  }
  await noteSource(database, source);
}

/**
 * Gives events of equal ids new ones, all but the first: slices are read without knowing of each other. A number after the id makes it
 * free. O(n).
 */
export async function renameTwice(database: DuckDb): Promise<void> {
  await database.all(`
    CREATE OR REPLACE TEMP TABLE twice AS
    SELECT row, id || '.' || nth AS new_id FROM (
      SELECT rowid AS row, id, row_number() OVER (PARTITION BY id ORDER BY source, ordinal) AS nth
      FROM loaded WHERE hash(id) IN (SELECT hash(id) FROM loaded GROUP BY 1 HAVING count(*) > 1))
    WHERE nth > 1`);
  await database.all(`
    UPDATE loaded SET id = new_id, record = json_merge_patch(record, json_object('id', new_id))
    FROM twice WHERE loaded.rowid = twice.row`);
  await database.all('DROP TABLE twice');
}
