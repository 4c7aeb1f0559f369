import { rm } from 'node:fs/promises';
import { build } from '../../src/engines/duckdb/build.ts';
import { DuckDb } from '../../src/engines/duckdb/connect.ts';
import { loadWords } from '../../src/engines/duckdb/loaded-words.ts';
import { CREATE_LOADED } from '../../src/engines/duckdb/schema.ts';

/** Days from 1990 to 2024. */
const DAYS = 12_783;

/**
 * Makes a database of random events, as `ingest` leaves it before sorting them, without reading any: days, moments,
 * months and spans of up to a year in 35 years, eight categories, 500 places, 2,000 people.
 */
export async function fillDatabase(path: string, events: number): Promise<DuckDb> {
  for (const file of [path, `${path}.wal`]) await rm(file, { force: true });
  const database = await DuckDb.open(path);
  // oxlint-disable-next-line no-await-in-loop
  for (const sql of CREATE_LOADED) await database.all(sql);
  await database.all('SELECT setseed(0.5)');
  await database.all(`
    INSERT INTO loaded
    SELECT 'e' || i AS id, 0, i, start_ms, start_ms + length, start_ms, start_ms + length, kind < 0.8, start_ms, start_ms + length,
      0, CASE WHEN i % 10 = 0 THEN 0.5 ELSE 0.25 END, category, place, [person], [], [],
      ' ' || lower(title) || ' ' || lower(place) || ' ' || lower(person) || ' ' AS search,
      json_object('id', 'e' || i, 'title', title, 'date', strftime(make_timestamp(start_ms * 1000), '%Y-%m-%d'), 'category', category,
        'place', place, 'people', [person], 'citations', [])
    FROM (
      SELECT i, kind, 631152000000 + day * 86400000 + CASE WHEN kind BETWEEN 0.8 AND 0.9 THEN minute * 60000 ELSE 0 END AS start_ms,
        CASE WHEN kind < 0.8 THEN 86400000 WHEN kind < 0.9 THEN 60000 WHEN kind < 0.95 THEN 2592000000 ELSE (1 + span) * 86400000 END AS length,
        ['protest', 'battle', 'talks', 'disaster', 'economy', 'court', 'sport', 'science'][1 + i % 8] AS category,
        'Place ' || place_number AS place, 'Person ' || person_number AS person,
        'Report number ' || i || ' from district ' || district AS title
      FROM (
        SELECT i, random() AS kind, floor(random() * ${DAYS})::BIGINT AS day, floor(random() * 1440)::BIGINT AS minute,
          floor(random() * 365)::BIGINT AS span, floor(random() * 500)::INTEGER AS place_number,
          floor(random() * 2000)::INTEGER AS person_number, floor(random() * 1000)::INTEGER AS district
        FROM range(${events}) AS numbers(i)))`);
  await loadWords(database, 'loaded');
  await database.all(
    `INSERT OR REPLACE INTO meta VALUES ('story', '{"timeZone":"UTC","categories":[],"publishers":[]}')`,
  );
  return database;
}

/** Sorts the events, and writes the database to the disk. */
export async function finish(database: DuckDb): Promise<void> {
  await build(database, 'v1');
  await database.all('CHECKPOINT');
}
