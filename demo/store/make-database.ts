import { checkFile } from '../../src/core.ts';
import { build } from '../../src/engines/duckdb/build.ts';
import { DuckDb } from '../../src/engines/duckdb/connect.ts';
import { load } from '../../src/engines/duckdb/load.ts';
import { CREATE_LOADED } from '../../src/engines/duckdb/schema.ts';
import { writeStoryAbout } from '../../src/engines/duckdb/sources.ts';
import { ZoneClock } from '../../src/model/zone-clock.ts';
import { SLICE, slice, TOTAL } from './records.ts';

/**
 * Makes a database of made-up records, slice by slice, so that only one slice is in memory at a time.
 * @param path path of the database, which must not exist
 * @param told called with the share that is done, 0 to 1
 */
export async function makeDatabase(path: string, told: (share: number) => void, slices = TOTAL / SLICE): Promise<void> {
  const database = await DuckDb.open(path);
  /* oxlint-disable no-await-in-loop */
  for (const sql of CREATE_LOADED) await database.all(sql);
  for (let number = 0; number < slices; number++) {
    const { file } = checkFile(slice(number));
    await load(database, file, 0, new ZoneClock('UTC'));
    const { title, description, lang, categories, publishers = [] } = file;
    if (number === 0)
      await writeStoryAbout(database, { title, description, lang, timeZone: 'UTC', categories, publishers });
    told((number + 1) / (slices + 2));
  }
  await build(database, `made-up-${slices * SLICE}`);
  await database.all('CHECKPOINT');
  database.close();
  told(1);
}
