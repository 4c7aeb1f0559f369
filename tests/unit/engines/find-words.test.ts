import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFile } from '../../../src/core.ts';
import { build } from '../../../src/engines/duckdb/build.ts';
import { DuckDb } from '../../../src/engines/duckdb/connect.ts';
import { findWords, numbersOf } from '../../../src/engines/duckdb/find-words.ts';
import { INPUT, INPUT_WORDS, Inputs } from '../../../src/engines/duckdb/inputs.ts';
import { load } from '../../../src/engines/duckdb/load.ts';
import { storyOfFile, writeStoryAbout } from '../../../src/engines/duckdb/sources.ts';
import { hasWord, queryWords } from '../../../src/search/words.ts';
import { ZoneClock } from '../../../src/model/zone-clock.ts';
import { randomStory } from './random-story.ts';

const QUERIES = [
  'fire',
  'f',
  'fi gaz',
  'kwang-chol',
  'chol',
  'number',
  'number1',
  'number17',
  'fire number1',
  'nowhere',
];

/** A random story in which each event has a word of its own. */
function storyOf(seed: number, count: number): unknown {
  const { events, ...rest } = randomStory(seed, count);
  return { ...rest, events: events.map((event, i) => ({ ...event, summary: `number${i}` })) };
}

/** Writes a database from the stories, each a source, besides what it has. @param gone number of a source that is left out */
async function write(path: string, stories: readonly unknown[], old?: string, gone?: number): Promise<void> {
  const database = await DuckDb.open('');
  const inputs = await Inputs.open(database, old);
  if (gone !== undefined) await inputs.remove(gone);
  for (const [i, story] of stories.entries()) {
    const { file } = checkFile(story);
    // oxlint-disable-next-line no-await-in-loop
    await load(database, file, i, new ZoneClock('UTC'));
    // oxlint-disable-next-line no-await-in-loop
    await writeStoryAbout(database, storyOfFile(file, 'UTC'));
  }
  await database.all(`ATTACH '${path}' AS result`);
  await build(database, 'v1', { from: INPUT, words: INPUT_WORDS, into: 'result' });
  database.close();
}

/** Whether the index of a database finds for each query what its texts have. Returns the number of events found in all. */
async function expectFound(path: string): Promise<number> {
  const database = await DuckDb.open(path);
  const [{ numbers } = {}] = await database.all("SELECT value AS numbers FROM meta WHERE key = 'numbers'");
  const texts = await database.all('SELECT number, search FROM spine JOIN records USING (seq) ORDER BY number');
  let count = 0;
  for (const query of QUERIES) {
    const words = queryWords(query);
    // oxlint-disable-next-line no-await-in-loop
    const bits = await findWords(database, Number(numbers), words);
    const having = texts.filter(({ search }) => words.every((parts) => hasWord(String(search), parts)));
    expect([...numbersOf(bits)], query).toEqual(having.map(({ number }) => Number(number)));
    count += having.length;
  }
  database.close();
  return count;
}

test('the index of words goes with the sources of a database', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cited-timeline-'));
  const at = (name: string): string => join(folder, name);
  await write(at('two.duckdb'), [storyOf(1, 200), storyOf(2, 233)]);
  const ofBoth = await expectFound(at('two.duckdb'));
  await write(at('one.duckdb'), [], at('two.duckdb'), 0);
  const ofOne = await expectFound(at('one.duckdb'));
  expect(ofOne).toBeGreaterThan(50);
  expect(ofBoth).toBeGreaterThan(ofOne + 50);
  await write(at('new.duckdb'), [storyOf(3, 150)], at('two.duckdb'), 0);
  expect(await expectFound(at('new.duckdb'))).toBeGreaterThan(ofOne);

  // A database of an earlier version has no index: it is made from the texts
  const early = await DuckDb.open(at('two.duckdb'));
  await early.all("DROP TABLE words; DROP TABLE segments; UPDATE meta SET value = '3' WHERE key = 'layout'");
  early.close();
  await write(at('later.duckdb'), [], at('two.duckdb'));
  expect(await expectFound(at('later.duckdb'))).toBe(ofBoth);
  await rm(folder, { recursive: true });
});

test('a search is given up when nobody waits for it', async () => {
  const database = await DuckDb.open('');
  const signal = AbortSignal.abort();
  await expect(findWords(database, 0, [['fire']], signal)).rejects.toThrow('aborted');
  database.close();
});
