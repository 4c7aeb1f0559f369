import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFile } from '../../../src/core.ts';
import { build } from '../../../src/engines/duckdb/build.ts';
import { DuckDb, type SqlRow } from '../../../src/engines/duckdb/connect.ts';
import { INPUT, Inputs } from '../../../src/engines/duckdb/inputs.ts';
import { load } from '../../../src/engines/duckdb/load.ts';
import { storyOfFile, writeStoryAbout } from '../../../src/engines/duckdb/sources.ts';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { randomStory } from './random-story.ts';

const DATES = [
  '../2024',
  '2024/..',
  '/2024-05',
  '2024-05/',
  '2024~',
  '2024?/2025~',
  '[2024-01-01..2024-01-05]',
  '2024-11-2X',
  '2024-06/2024-08',
  '-0300',
  '2024-11-29T18:06+09:00',
];

const dated = {
  articles: [{ id: 'a', headline: 'News', publisher: 'Herald', published: '2024-11-30' }],
  events: DATES.map((date, i) => ({ id: `d${i}`, title: `Event ${i}`, date, importance: i / 20, citations: ['a'] })),
};

/** All events, in one order; times as texts, whatever their type. */
const allOf = async (database: DuckDb, table: string): Promise<SqlRow[]> =>
  database.all(`SELECT * REPLACE (start_ms::BIGINT AS start_ms, end_ms::BIGINT AS end_ms, low::BIGINT AS low, high::BIGINT AS high,
    certain_from::BIGINT AS certain_from, certain_to::BIGINT AS certain_to, ordinal::INTEGER AS ordinal)
    FROM ${table} ORDER BY source, ordinal`);

test.each([
  ['all kinds of dates', dated],
  ['a random story', randomStory(3, 400)],
])('a database that was built tells all that was loaded into it: %s', async (_, story) => {
  const folder = await mkdtemp(join(tmpdir(), 'cited-timeline-'));
  const path = join(folder, 'built.duckdb');
  const { file } = checkFile(story);
  const first = await DuckDb.open('');
  await Inputs.open(first, undefined);
  await load(first, file, 7, new ZoneClock('Asia/Seoul'));
  await writeStoryAbout(first, storyOfFile(file, 'Asia/Seoul'));
  await first.all(`ATTACH '${path}' AS result`);
  await build(first, 'v1', { from: INPUT, into: 'result' });
  const loaded = await allOf(first, 'memory.loaded');
  first.close();
  expect(loaded.length).toBe(file.events.length);

  const again = await DuckDb.open('');
  const inputs = await Inputs.open(again, path);
  expect(inputs.isBuilt).toBe(true);
  expect(await allOf(again, INPUT)).toEqual(loaded);
  await inputs.remove(7);
  expect(await allOf(again, INPUT)).toEqual([]);
  again.close();
  await rm(folder, { recursive: true });
});
