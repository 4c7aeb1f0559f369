import { expect, test, vi } from 'vitest';
import { openStory } from './open-story.ts';
import { randomStory } from './random-story.ts';

/** Time that the engine would need for a subset of this database: far longer than any test. */
const ENDLESS = 'SELECT s.* FROM events s, range(1000000000) a, range(1000000000) b WHERE a.range % 7 = b.range % 11';

/** A source for which each filter takes for ever. */
async function openEndless() {
  const opened = await openStory(randomStory(1, 50));
  await opened.database.all('ALTER TABLE spine RENAME TO events');
  await opened.database.all(`CREATE VIEW spine AS ${ENDLESS}`);
  return opened;
}

const TILE = { level: 30, index: 0 };
const ABORTED = { name: 'AbortError' };

test.each([
  ['a place', { place: 'Seoul' }],
  ['words', { query: 'fire' }],
  ['people', { person: 'Choe' }],
])('the engine stops working on the events of %s when nobody waits for them', async (_, filter) => {
  const { source, database, close } = await openEndless();
  const asked = vi.spyOn(database, 'all');
  const [first, second] = [new AbortController(), new AbortController()];
  const tiles = [first, second].map(({ signal }) => source.tile(TILE, filter, undefined, signal));
  const ends = tiles.map((tile) => expect(tile).rejects.toMatchObject(ABORTED));
  const isCopying = (): boolean => asked.mock.calls.some(([sql]) => sql.startsWith('CREATE TABLE memory.subset_0 AS'));
  await expect.poll(isCopying, { timeout: 20_000 }).toBe(true);
  await expect.poll(() => database.running, { timeout: 20_000 }).toBe(1);
  first.abort();
  await ends[0];
  // An interrupt would have ended it by the time that another query has been answered
  await database.all('SELECT 1');
  // The other one still waits for the same events
  expect(database.running).toBe(1);
  second.abort();
  await ends[1];
  await expect.poll(() => database.running, { timeout: 20_000 }).toBe(0);
  const tables = await database.all("SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'subset%'");
  expect(tables).toEqual([]);
  close();
});

test('a query that waits for its turn leaves the queue when nobody waits for it', async () => {
  const { source, database, close } = await openEndless();
  const stops = ['Seoul', 'Busan', 'Here', 'There', 'Nowhere'].map((place) => ({ place, stop: new AbortController() }));
  const ends = stops.map(({ place, stop }) =>
    expect(source.tile(TILE, { place }, undefined, stop.signal)).rejects.toMatchObject(ABORTED),
  );
  await expect.poll(() => database.running, { timeout: 20_000 }).toBe(3);
  // The last two have not begun
  for (const { stop } of stops.slice(3)) stop.abort();
  await Promise.all(ends.slice(3));
  expect(database.running).toBe(3);
  for (const { stop } of stops) stop.abort();
  await Promise.all(ends);
  await expect.poll(() => database.running, { timeout: 20_000 }).toBe(0);
  // All three turns are free again
  expect(await Promise.all([1, 2, 3].map((n) => database.all(`SELECT ${n} AS n`)))).toHaveLength(3);
  close();
});
