import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ingestServer } from '../../src/cli/ingest/ingest-server.ts';
import { nodeIo } from '../../src/cli/node-io.ts';
import { watchServer } from '../../src/cli/serve/watch-server.ts';
import { readClickHouseAbout } from '../../src/engines/clickhouse/about.ts';
import { ClickHouse, textOf } from '../../src/engines/clickhouse/connect.ts';
import { createTable, TABLES } from '../../src/engines/clickhouse/schema.ts';
import { clickHouseEvents } from '../../src/engines/clickhouse/stored-events.ts';
import { ClickHouseSource } from '../../src/engines/clickhouse/source.ts';
import { writeClickHouse } from '../../src/engines/clickhouse/write.ts';
import { readAbout } from '../../src/engines/duckdb/about.ts';
import { DuckDbSource } from '../../src/engines/duckdb/source.ts';
import { storedEvents } from '../../src/engines/duckdb/stored-events.ts';
import { describeContract, type OpenedSource } from '../unit/engines/contract.ts';
import { openStory } from '../unit/engines/open-story.ts';
import { randomStory } from '../unit/engines/random-story.ts';
import { changedStory, storyBefore } from './changed-story.ts';
import { folderFiles } from './folder-files.ts';
import { describeDeath } from './describe-death.ts';
import { describePlainSearch } from './plain-search.ts';
import { clickHouseProgram, type ClickHouseServer, startClickHouse } from './clickhouse-server.ts';

let servers: readonly ClickHouseServer[] = [];
const addressOf = (server: number, database: string): string =>
  `clickhouse://127.0.0.1:${servers[server]!.http}/${database}`;

beforeAll(async () => {
  servers = await startClickHouse(clickHouseProgram()!);
  for (const server of [0, 1])
    for (const name of ['one', 'two', 'parts'])
      await new ClickHouse(addressOf(server, 'default')).run(`CREATE DATABASE ${name}`);
});

afterAll(() => Promise.all(servers.map((server) => server.stop())));

async function openClickHouse(story: unknown, address: string): Promise<OpenedSource> {
  const made = await openStory(story);
  const database = new ClickHouse(address);
  await writeClickHouse(made.database, database, () => {});
  made.close();
  return { source: new ClickHouseSource(database, await readClickHouseAbout(database)), close: () => {} };
}

describeContract('ClickHouse', (story) => openClickHouse(story, addressOf(0, 'one')));

describeContract('ClickHouse on two servers', async (story) => {
  for (const server of [0, 1]) {
    const database = new ClickHouse(addressOf(server, 'parts'));
    for (const table of Object.keys(TABLES)) await database.run(createTable(table));
  }
  const whole = new ClickHouse(addressOf(0, 'two'));
  for (const [table, columns] of Object.entries(TABLES))
    await whole.run(`CREATE TABLE ${table} (${columns}) ENGINE = Distributed(nodes, parts, ${table}, rand())`);
  const opened = await openClickHouse(story, addressOf(0, 'two'));
  const counts = await Promise.all(
    [0, 1].map((server) => new ClickHouse(addressOf(server, 'parts')).all('SELECT count() AS n FROM spine')),
  );
  // Each server has some of the events
  expect(counts.map(([row]) => Number(row!['n']) > 100)).toEqual([true, true]);
  return opened;
});

test('a new version takes the place of the old one', async () => {
  const first = await openClickHouse(randomStory(1, 30), addressOf(1, 'one'));
  const made = await openStory(randomStory(2, 40));
  await made.database.all("UPDATE meta SET value = 'v2' WHERE key = 'version'");
  const database = new ClickHouse(addressOf(1, 'one'));
  await writeClickHouse(made.database, database, () => {});
  made.close();
  expect((await readClickHouseAbout(database)).about).toMatchObject({ version: 'v2', total: 40 });
  expect((await first.source.about()).total).toBe(30);
  const [row] = await database.all('SELECT count() AS n FROM spine');
  expect(Number(row!['n'])).toBe(40);
});

test('what an interrupted write has left is removed by the next one', async () => {
  const database = new ClickHouse(addressOf(1, 'one'));
  const made = await openStory(randomStory(3, 30));
  await made.database.all("UPDATE meta SET value = 'half' WHERE key = 'version'");
  const stopped = Object.assign(Object.create(database) as ClickHouse, {
    all: (sql: string) => database.all(sql),
    run: (sql: string) =>
      sql.includes('INSERT INTO articles') ? Promise.reject(new Error('killed')) : database.run(sql),
  });
  await expect(writeClickHouse(made.database, stopped, () => {})).rejects.toThrow('killed');
  const versions = async (): Promise<unknown[]> =>
    (await database.all('SELECT DISTINCT version FROM spine ORDER BY version')).map((row) => row['version']);
  expect(await versions()).toContain('half');
  await made.database.all("UPDATE meta SET value = 'v3' WHERE key = 'version'");
  await writeClickHouse(made.database, database, () => {});
  made.close();
  expect(await versions()).toEqual(['v3']);
});

/** An empty database on the second server. */
async function emptyDatabase(name: string): Promise<ClickHouse> {
  await new ClickHouse(addressOf(1, 'default')).run(`CREATE DATABASE ${name}`);
  return new ClickHouse(addressOf(1, name));
}

/** A database in DuckDB, with a version. */
async function openVersion(story: unknown, version: string) {
  const made = await openStory(story);
  await made.database.all(`UPDATE meta SET value = '${version}' WHERE key = 'version'`);
  return made;
}

/** All rows of all tables but the time at which they were written. */
const contentOf = (database: ClickHouse) =>
  Promise.all(
    ['spine', 'records', 'ids', 'articles', 'rail', 'counts', 'stops', 'hashes', 'arrived', 'moved'].map(
      async (table) => [
        table,
        (await database.all(`SELECT * FROM ${table}`)).map((row) => JSON.stringify(row)).toSorted(),
      ],
    ),
  );

test('written again, only events and articles that differ are sent, and all is as if written anew', async () => {
  const [again, anew] = [await emptyDatabase('again'), await emptyDatabase('anew')];
  const [before, after] = [await openVersion(storyBefore(), 'v1'), await openVersion(changedStory(), 'v2')];
  await writeClickHouse(before.database, again, () => {});
  const sent = vi.spyOn(again, 'run');
  await writeClickHouse(after.database, again, () => {});
  const rowsOf = (table: string): number =>
    sent.mock.calls
      .filter(([sql]) => sql.startsWith(`INSERT INTO ${table} FORMAT`))
      .reduce((rows, [sql]) => rows + sql.split('\n').length - 1, 0);
  const { events, articles } = changedStory();
  const corrected = articles.find(({ headline }) => headline === 'Corrected')!.id;
  const differing = events.filter(
    ({ id, title, citations }) =>
      id.startsWith('new') || title.endsWith('anew') || JSON.stringify(citations).includes(`"${corrected}"`),
  ).length;
  expect(differing).toBeLessThan(60);
  expect([rowsOf('spine'), rowsOf('records'), rowsOf('articles')]).toEqual([differing, differing, 1]);
  await writeClickHouse(after.database, anew, () => {});
  expect(await contentOf(again)).toEqual(await contentOf(anew));
  before.close();
  after.close();
});

test('if most events differ, all are sent', async () => {
  const database = await emptyDatabase('other');
  const [before, after] = [await openVersion(randomStory(1, 50), 'v1'), await openVersion(randomStory(2, 50), 'v2')];
  await writeClickHouse(before.database, database, () => {});
  await writeClickHouse(after.database, database, () => {});
  const anew = await emptyDatabase('other_anew');
  await writeClickHouse(after.database, anew, () => {});
  expect(await contentOf(database)).toEqual(await contentOf(anew));
  before.close();
  after.close();
});

test('wherever a write ends, readers have the old version, and the next write is whole', async () => {
  const [database, anew] = [await emptyDatabase('stopped'), await emptyDatabase('stopped_anew')];
  const [before, after] = [await openVersion(storyBefore(), 'v1'), await openVersion(changedStory(), 'v2')];
  await writeClickHouse(before.database, database, () => {});
  let ends = 0;
  for (let statements = 9; ; statements++) {
    let left = statements;
    const stopped = Object.assign(Object.create(database) as ClickHouse, {
      all: (sql: string) => database.all(sql),
      run: (sql: string) => {
        // The old version is dropped once the new one is there
        if (sql.includes('DROP PARTITION')) return database.run(sql);
        return left-- > 0 ? database.run(sql) : Promise.reject(new Error('killed'));
      },
    });
    const failure = await writeClickHouse(after.database, stopped, () => {}).catch(String);
    if (failure === undefined) break;
    expect(failure).toBe('Error: killed');
    ends++;
    expect((await readClickHouseAbout(database)).about).toMatchObject({ version: 'v1', total: 600 });
    const [row] = await database.all("SELECT count() AS n FROM records WHERE version = 'v1'");
    expect(Number(row!['n'])).toBe(600);
  }
  expect(ends).toBeGreaterThan(15);
  await writeClickHouse(after.database, anew, () => {});
  expect(await contentOf(database)).toEqual(await contentOf(anew));
  before.close();
  after.close();
});

test('a query ends on the server when nobody waits for it', async () => {
  const database = new ClickHouse(addressOf(0, 'one'));
  const stop = new AbortController();
  const asked = database.all(
    'SELECT count() FROM (SELECT number FROM system.numbers LIMIT 1000000000000) WHERE number % 7 = 3',
    stop.signal,
  );
  const running = async (): Promise<number> => {
    const [row] = await database.all("SELECT count() AS n FROM system.processes WHERE query LIKE '%number %% 7%'");
    return Number(row!['n']) - 1;
  };
  await expect.poll(running, { timeout: 20_000 }).toBe(1);
  stop.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  await expect.poll(running, { timeout: 20_000 }).toBe(0);
});

test.each(["'", "\\'", "a' OR 1 = 1 --", '\\', '火 "x"', 'line\nbreak'])('the text %j stays a text', async (text) => {
  const database = new ClickHouse(addressOf(0, 'one'));
  expect(await database.all(`SELECT ${textOf(text)} AS said`)).toEqual([{ said: text }]);
});

test('tiles writes the same files from ClickHouse as from DuckDB', async () => {
  const made = await openStory(randomStory(7, 3000));
  await made.database.all("UPDATE meta SET value = 'files' WHERE key = 'version'");
  const source = new DuckDbSource(made.database, await readAbout(made.database));
  const database = new ClickHouse(addressOf(1, 'one'));
  await writeClickHouse(made.database, database, () => {});
  const opened = await readClickHouseAbout(database);
  const stored = clickHouseEvents(database, new ClickHouseSource(database, opened), opened.about);
  const expected = await folderFiles(storedEvents(made.database, source));
  expect(expected.size).toBeGreaterThan(5);
  expect(await folderFiles(stored)).toEqual(expected);
  made.close();
});

test('ingest writes into ClickHouse, and serve reads it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cited-timeline-'));
  const file = join(folder, 'story.json');
  await writeFile(file, JSON.stringify(randomStory(4, 20)));
  const said: string[] = [];
  const code = await ingestServer([file], addressOf(1, 'two'), {}, { ...nodeIo, err: (text) => said.push(text) });
  expect(code, said.join('\n')).toBe(0);
  const watched = await watchServer(addressOf(1, 'two'), (error) => said.push(String(error)));
  expect(await watched.source.about()).toMatchObject({ total: 20, title: 'Random' });
  watched.close();
  await rm(folder, { recursive: true });
});

describePlainSearch('ClickHouse', () => addressOf(0, 'one'));

describeDeath('ClickHouse', () => ({ address: addressOf(0, 'one'), server: servers[0]! }));
