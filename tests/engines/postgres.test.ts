import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingestServer } from '../../src/cli/ingest/ingest-server.ts';
import { nodeIo } from '../../src/cli/node-io.ts';
import { watchServer } from '../../src/cli/serve/watch-server.ts';
import { readPostgresAbout } from '../../src/engines/postgres/about.ts';
import { Postgres } from '../../src/engines/postgres/connect.ts';
import { TABLES } from '../../src/engines/postgres/schema.ts';
import { storedEvents } from '../../src/engines/duckdb/stored-events.ts';
import { postgresEvents } from '../../src/engines/postgres/stored-events.ts';
import { PostgresSource } from '../../src/engines/postgres/source.ts';
import { writePostgres } from '../../src/engines/postgres/write.ts';
import { describeContract, type OpenedSource } from '../unit/engines/contract.ts';
import { openStory } from '../unit/engines/open-story.ts';
import { randomStory } from '../unit/engines/random-story.ts';
import { changedStory, storyBefore } from './changed-story.ts';
import { folderFiles } from './folder-files.ts';
import { describeDeath } from './describe-death.ts';
import { describePlainSearch } from './plain-search.ts';
import { postgresPrograms, type PostgresServer, startPostgres } from './postgres-server.ts';

const programs = postgresPrograms()!;
const servers: PostgresServer[] = [];
/** The one that is asked, and two that hold a half of the events each. */
let [whole, first, second]: (PostgresServer | undefined)[] = [];

beforeAll(async () => {
  for (let i = 0; i < 3; i++) servers.push(await startPostgres(programs));
  [whole, first, second] = servers;
}, 240_000);

afterAll(() => {
  for (const server of servers) server.stop();
});

/** Fills a schema with a story. */
async function openPostgres(story: unknown, address: string): Promise<OpenedSource & { readonly database: Postgres }> {
  const made = await openStory(story);
  const database = await Postgres.open(address);
  await writePostgres(made.database, database, () => {});
  made.close();
  const source = new PostgresSource(database, await readPostgresAbout(database));
  return { source, database, close: () => database.close() };
}

describeContract('PostgreSQL', (story) => openPostgres(story, `${whole!.address}?schema=one`));

describeContract('PostgreSQL in two shards', async (story) => {
  const spine = TABLES.find((sql) => sql.includes('spine'))!;
  for (const { address } of [first!, second!]) {
    const shard = await Postgres.open(address);
    await shard.all('CREATE SCHEMA IF NOT EXISTS cited_timeline');
    await shard.all(spine);
    await shard.close();
  }
  const database = await Postgres.open(whole!.address);
  await database.all('CREATE SCHEMA IF NOT EXISTS cited_timeline');
  await database.all('CREATE EXTENSION postgres_fdw');
  await database.all(`${spine} PARTITION BY HASH (seq)`);
  for (const [i, { port }] of [first!, second!].entries()) {
    await database.all(
      `CREATE SERVER shard${i} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '${port}', dbname 'postgres')`,
    );
    await database.all(`CREATE USER MAPPING FOR CURRENT_USER SERVER shard${i} OPTIONS (user 'postgres')`);
    await database.all(
      `CREATE FOREIGN TABLE spine${i} PARTITION OF spine FOR VALUES WITH (MODULUS 2, REMAINDER ${i})
        SERVER shard${i} OPTIONS (schema_name 'cited_timeline', table_name 'spine')`,
    );
  }
  await database.close();
  return openPostgres(story, whole!.address);
});

test('a query ends on the server when nobody waits for it', async () => {
  const database = await Postgres.open(whole!.address);
  const stop = new AbortController();
  const asked = database.all('SELECT pg_sleep(60)', [], stop.signal);
  const running = async (): Promise<number> => {
    const [row] = await database.all(
      "SELECT count(*) AS n FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT pg_sleep%'",
    );
    return Number(row!['n']);
  };
  await expect.poll(running).toBe(1);
  stop.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  expect(await running()).toBe(0);
  await database.close();
});

test('who reads while a story is written reads the old one, and a failed writing leaves it', async () => {
  const address = `${whole!.address}?schema=two`;
  const before = await openPostgres(randomStory(1, 30), address);
  const made = await openStory(randomStory(2, 40));
  await made.database.all('UPDATE records SET record = NULL WHERE seq = 39');
  await expect(writePostgres(made.database, before.database, () => {})).rejects.toThrow('null value');
  made.close();
  expect((await readPostgresAbout(before.database)).about.total).toBe(30);
  await before.close();
});

test('tiles writes the same files from PostgreSQL as from DuckDB', async () => {
  const story = randomStory(7, 3000);
  const made = await openStory(story);
  const opened = await openPostgres(story, `${whole!.address}?schema=files`);
  const expected = await folderFiles(storedEvents(made.database, made.source));
  expect(expected.size).toBeGreaterThan(5);
  expect(await folderFiles(postgresEvents(opened.database, opened.source))).toEqual(expected);
  await opened.close();
  made.close();
});

test('the name of a schema is a plain name', async () => {
  await expect(Postgres.open(`${whole!.address}?schema=a;b`)).rejects.toThrow('name of its schema');
});

test('ingest writes into PostgreSQL, and serve tells of the next version', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cited-timeline-'));
  const file = join(folder, 'story.json');
  const address = `${whole!.address.replace('postgres@', 'postgres:secret@')}?schema=three`;
  const said: string[] = [];
  const io = { ...nodeIo, err: (text: string) => said.push(text) };
  const ingestStory = async (events: number): Promise<void> => {
    await writeFile(file, JSON.stringify(randomStory(4, events)));
    expect(await ingestServer([file], address, {}, io)).toBe(0);
  };
  await ingestStory(20);
  const watched = await watchServer(address, (error) => said.push(String(error)));
  const about = await watched.source.about();
  expect(about).toMatchObject({ total: 20, title: 'Random' });
  expect(about.capabilities).toContain('changes');
  const versions: string[] = [];
  watched.source.changes!((version) => versions.push(version));
  await ingestStory(25);
  await expect.poll(() => versions, { timeout: 20_000 }).toHaveLength(1);
  expect(await watched.source.about()).toMatchObject({ total: 25, version: versions[0] });
  watched.close();
  expect(said.join('\n')).not.toContain('secret');
  await rm(folder, { recursive: true });
});

test('with a database that is kept ingest reads and writes only what has changed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cited-timeline-'));
  const [a, b] = [join(folder, 'a.json'), join(folder, 'b.json')];
  const address = `${whole!.address}?schema=kept`;
  const said: string[] = [];
  const ingestAgain = async (): Promise<string> => {
    said.length = 0;
    const io = { ...nodeIo, err: (text: string) => said.push(text) };
    expect(await ingestServer([a, b], address, {}, io, join(folder, 'kept.duckdb'))).toBe(0);
    return said.join('\n');
  };
  await writeFile(a, JSON.stringify(randomStory(1, 20)));
  await writeFile(b, JSON.stringify(randomStory(2, 30)));
  expect(await ingestAgain()).toContain('written');
  expect(await ingestAgain()).toMatch(/nothing has changed[^]*it has these events already$/);
  await writeFile(b, JSON.stringify(randomStory(2, 31)));
  const last = await ingestAgain();
  expect(last).toContain('b.json: 31 events');
  expect(last).not.toContain('a.json');
  const database = await Postgres.open(address);
  expect((await readPostgresAbout(database)).about.total).toBe(51);
  await database.close();
  await rm(folder, { recursive: true });
});

test('written again, only events and articles that differ are written, and all is as if written anew', async () => {
  const address = `${whole!.address}?schema=again`;
  const before = await openPostgres(storyBefore(), address);
  const made = await openStory(changedStory());
  await writePostgres(made.database, before.database, () => {});
  const opened = { database: before.database, about: await readPostgresAbout(before.database) };
  const source = new PostgresSource(opened.database, opened.about);
  expect(await folderFiles(postgresEvents(opened.database, source))).toEqual(
    await folderFiles(storedEvents(made.database, made.source)),
  );
  const [{ n } = {}] = await before.database.all("SELECT count(*) AS n FROM articles WHERE record LIKE '%Corrected%'");
  expect(Number(n)).toBe(1);
  made.close();
  await before.close();
});

test('written again with a later event, no row of the others is written', async () => {
  const story = randomStory(8, 400);
  const address = `${whole!.address}?schema=later`;
  const { database, close } = await openPostgres(story, address);
  const versions = async (): Promise<Map<string, string>> =>
    new Map(
      (await database.all('SELECT id, xmin::text AS row FROM spine')).map((each) => [
        String(each['id']),
        String(each['row']),
      ]),
    );
  const before = await versions();
  const late = { ...story.events[0]!, id: 'late', date: '2029-12-31', importance: 0 };
  const made = await openStory({ ...story, events: [...story.events, late] });
  await writePostgres(made.database, database, () => {});
  made.close();
  const after = await versions();
  expect(after.size).toBe(401);
  const written = [...after].filter(([id, row]) => before.get(id) !== row).map(([id]) => id);
  // Also events after it, whose place is another one
  expect(written).toContain('late');
  expect(written.length).toBeLessThan(60);
  await close();
});

test('a write that is killed on the server leaves the old version, and the next one writes all', async () => {
  const address = `${whole!.address}?schema=killed`;
  const { database, close } = await openPostgres(storyBefore(), address);
  const made = await openStory(changedStory());
  await made.database.all("UPDATE meta SET value = 'v2' WHERE key = 'version'");
  // A row that somebody else holds keeps the write waiting
  const held = await Postgres.open(address);
  await held.using(async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM spine FOR UPDATE');
    const failed = expect(writePostgres(made.database, database, () => {})).rejects.toThrow();
    const waiting = () =>
      whole &&
      held.all("SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'DELETE FROM spine%'");
    await expect.poll(waiting, { timeout: 30_000 }).toHaveLength(1);
    await held.all("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'DELETE FROM spine%'");
    await failed;
    await client.query('ROLLBACK');
  });
  expect((await readPostgresAbout(database)).about).toMatchObject({ version: 'v1', total: 600 });
  await writePostgres(made.database, database, () => {});
  expect((await readPostgresAbout(database)).about).toMatchObject({ version: 'v2', total: 593 });
  made.close();
  await held.close();
  await close();
});

test('a server that is not there is told at once', async () => {
  const said: string[] = [];
  const code = await ingestServer(
    ['a.json'],
    'postgres://nobody:secret@127.0.0.1:1/none',
    {},
    {
      ...nodeIo,
      err: (text) => said.push(text),
    },
  );
  expect([code, said.length]).toEqual([2, 1]);
  expect(said[0]).toContain('postgres://nobody@127.0.0.1:1/none: cannot be read');
});

test('a query whose process is killed on the server fails clearly, and the next one is answered', async () => {
  const database = await Postgres.open(whole!.address);
  const asked = [60, 61].map((seconds) => database.all(`SELECT pg_sleep(${seconds})`));
  const failed = Promise.all(asked.map((each) => expect(each).rejects.toMatchObject({ name: 'SourceAwayError' })));
  const sleeping = (): Promise<unknown[]> =>
    database.all("SELECT pid FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)'");
  await expect.poll(sleeping).toHaveLength(1);
  const [row] = (await sleeping()) as readonly { readonly pid: number }[];
  process.kill(row!.pid, 'SIGKILL');
  // The server ends all others, too, and starts anew by itself
  await failed;
  await expect.poll(() => database.all('SELECT 1 AS one').catch(() => []), { timeout: 30_000 }).toEqual([{ one: 1 }]);
  await database.close();
});

describePlainSearch('PostgreSQL', () => `${whole!.address}?schema=plain`);

describeDeath('PostgreSQL', () => ({ address: `${whole!.address}?schema=mortal`, server: whole! }));
