import { afterAll, beforeAll, expect, test } from 'vitest';
import { readClickHouseAbout } from '../../src/engines/clickhouse/about.ts';
import { textOf } from '../../src/engines/clickhouse/connect.ts';
import { clickHouseEvents } from '../../src/engines/clickhouse/stored-events.ts';
import { ClickHouseSource } from '../../src/engines/clickhouse/source.ts';
import { writeClickHouse } from '../../src/engines/clickhouse/write.ts';
import { readAbout } from '../../src/engines/duckdb/about.ts';
import { DuckDbSource } from '../../src/engines/duckdb/source.ts';
import { storedEvents } from '../../src/engines/duckdb/stored-events.ts';
import { hasParameters, Texts } from '../../src/engines/clickhouse/texts.ts';
import { describeContract, type OpenedSource } from '../unit/engines/contract.ts';
import { openStory } from '../unit/engines/open-story.ts';
import { randomStory } from '../unit/engines/random-story.ts';
import { ChdbDatabase } from './chdb-database.ts';
import { changedStory, storyBefore } from './changed-story.ts';
import { folderFiles } from './folder-files.ts';

let database: ChdbDatabase;

beforeAll(async () => {
  database = new ChdbDatabase(process.env['CHDB_ROOT']!);
  // What is asked names no database
  await database.run('CREATE DATABASE one ENGINE = Atomic');
  await database.run('USE one');
});

afterAll(() => database.close());

async function openChdb(story: unknown): Promise<OpenedSource> {
  const made = await openStory(story);
  await writeClickHouse(made.database, database, () => {});
  made.close();
  return { source: new ClickHouseSource(database, await readClickHouseAbout(database)), close: () => {} };
}

describeContract('chdb', openChdb);

test('written again, all is as if written anew', async () => {
  const versions = [await openStory(storyBefore()), await openStory(changedStory())];
  const contents: unknown[] = [];
  for (const [name, written] of [
    ['again', versions],
    ['anew', versions.slice(1)],
  ] as const) {
    await database.run(`CREATE DATABASE ${name} ENGINE = Atomic`);
    await database.run(`USE ${name}`);
    for (const made of written) {
      await made.database.all(`UPDATE meta SET value = 'v${versions.indexOf(made)}' WHERE key = 'version'`);
      await writeClickHouse(made.database, database, () => {});
    }
    const tables = ['spine', 'records', 'ids', 'articles', 'hashes', 'arrived', 'moved'];
    const rows = await Promise.all(tables.map((table) => database.all(`SELECT * FROM ${table}`)));
    contents.push(rows.map((each) => each.map((row) => JSON.stringify(row)).toSorted()));
  }
  await database.run('USE one');
  expect(contents[0]).toEqual(contents[1]);
  for (const made of versions) made.close();
});

test('chdb is a ClickHouse of these years', async () => {
  const [row] = await database.all('SELECT version() AS version');
  expect(Number(String(row!['version']).split('.')[0])).toBeGreaterThan(20);
});

test.each(["'", "\\'", "a' OR 1 = 1 --", '\\', '火 "x"', 'line\nbreak'])('the text %j stays a text', async (text) => {
  expect(await database.all(`SELECT ${textOf(text)} AS said`)).toEqual([{ said: text }]);
});

test.each(["'", "\\'", "a' OR 1 = 1 --", '\\', '\\n', '火 "x"', 'line\nbreak\tand tab', '{text0:String}'])(
  'the text %j is a parameter, and stays a text',
  async (text) => {
    const texts = new Texts(true);
    const sql = `SELECT ${texts.add('another')} AS other, ${texts.add(text)} AS said`;
    expect(sql).toBe('SELECT {text0:String} AS other, {text1:String} AS said');
    expect(await database.all(sql, undefined, texts.values)).toEqual([{ other: 'another', said: text }]);
  },
);

test('readers are asked for by parameters, and servers of 2018 by literals', async () => {
  expect((await readClickHouseAbout(database)).hasParameters).toBe(true);
  expect(hasParameters('18.16.1')).toBe(false);
  expect(new Texts(false).add("it's")).toBe("'it\\'s'");
});

test('tiles writes the same files from chdb as from DuckDB', async () => {
  const made = await openStory(randomStory(7, 3000));
  await made.database.all("UPDATE meta SET value = 'files' WHERE key = 'version'");
  const source = new DuckDbSource(made.database, await readAbout(made.database));
  await writeClickHouse(made.database, database, () => {});
  const opened = await readClickHouseAbout(database);
  const stored = clickHouseEvents(database, new ClickHouseSource(database, opened), opened.about);
  expect(await folderFiles(stored)).toEqual(await folderFiles(storedEvents(made.database, source)));
  made.close();
});
