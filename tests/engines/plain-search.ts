import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ingestServer } from '../../src/cli/ingest/ingest-server.ts';
import { nodeIo } from '../../src/cli/node-io.ts';
import { watchDatabase } from '../../src/cli/serve/watch-database.ts';
import { watchServer } from '../../src/cli/serve/watch-server.ts';
import { DuckDb } from '../../src/engines/duckdb/connect.ts';
import type { TimelineSource } from '../../src/tiles/contract.ts';

const TITLES = ['Fire at the docks', 'Kwang-chol’s visit', 'Łódź fair', '火星の日', 'Say "no"', 'Back\\slash'];
const PLACES = ['Port-au-Prince', 'Seoul', 'Île', ''];
const PEOPLE = ['Ada Bo', 'Cy; Ada Bo', ''];
const QUERIES = [
  'fire',
  'kwangchol',
  'chol',
  'lodz',
  '星',
  'no',
  'slash',
  'prince',
  'ile',
  'ada fire',
  'note 17',
  'nobody',
];

/** A table of which most rows are plain: their searched texts are left out of the database in DuckDB. */
function table(): string {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const rows = Array.from({ length: 300 }, (_, i) =>
    [
      `e${i}`,
      `${TITLES[i % TITLES.length]} ${i}`,
      `${1990 + (i % 30)}-05-${10 + (i % 19)}`,
      PLACES[i % 4]!,
      PEOPLE[i % 3]!,
      i % 5 === 0 ? `Note ${i}` : '',
    ].map(quoted),
  );
  return ['id,title,date,place,people,description', ...rows.map((cells) => cells.join(',')), ''].join('\n');
}

/** Ids of the events that each query finds. */
const foundIn = (source: TimelineSource): Promise<readonly (readonly string[])[]> =>
  Promise.all(
    QUERIES.map(async (query) => (await source.page({ limit: 500 }, { query })).rows.map(({ event }) => event.id)),
  );

/** The test that searches find the same events of a table on a server as in the database that it was written from. */
export function describePlainSearch(name: string, addressOf: () => string): void {
  test(`${name}: the events of a plain table are found as in DuckDB`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cited-timeline-'));
    const [file, kept] = [join(folder, 'table.csv'), join(folder, 'kept.duckdb')];
    await writeFile(file, table());
    const said: string[] = [];
    const io = { ...nodeIo, err: (text: string) => said.push(text) };
    expect(await ingestServer([file], addressOf(), { sliceSize: 5000 }, io, kept), said.join('\n')).toBe(0);
    const database = await DuckDb.open(kept, { readOnly: true });
    const [{ n } = {}] = await database.all('SELECT count(*) AS n FROM records WHERE search IS NULL');
    expect(Number(n)).toBeGreaterThan(200);
    database.close();
    const fail = (error: unknown): void => void said.push(String(error));
    const [expected, found] = [await watchDatabase(kept, fail), await watchServer(addressOf(), fail)];
    const ids = await foundIn(expected.source);
    expect(ids.map(({ length }) => length > 0)).toEqual(QUERIES.map((query) => query !== 'nobody'));
    expect(await foundIn(found.source)).toEqual(ids);
    expected.close();
    found.close();
    await rm(folder, { recursive: true });
  });
}
