import { checkFile } from '../../../src/core.ts';
import { readAbout } from '../../../src/engines/duckdb/about.ts';
import { build } from '../../../src/engines/duckdb/build.ts';
import { DuckDb } from '../../../src/engines/duckdb/connect.ts';
import { load } from '../../../src/engines/duckdb/load.ts';
import { CREATE_LOADED } from '../../../src/engines/duckdb/schema.ts';
import { DuckDbSource } from '../../../src/engines/duckdb/source.ts';
import { storyOfFile, writeStoryAbout } from '../../../src/engines/duckdb/sources.ts';
import { ZoneClock } from '../../../src/model/zone-clock.ts';

/** An in-memory database with a story, in the zone of the story or UTC. */
export async function openStory(
  story: unknown,
): Promise<{ source: DuckDbSource; database: DuckDb; close: () => void }> {
  const { file } = checkFile(story);
  const zone = file.timeZone ?? 'UTC';
  const database = await DuckDb.open('');
  // oxlint-disable-next-line no-await-in-loop
  for (const sql of CREATE_LOADED) await database.all(sql);
  await load(database, file, 0, new ZoneClock(zone));
  await writeStoryAbout(database, storyOfFile(file, zone));
  await build(database, 'v1');
  return { source: new DuckDbSource(database, await readAbout(database)), database, close: () => database.close() };
}
