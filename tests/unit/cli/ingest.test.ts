import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomLcg } from 'd3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAbout } from '../../../src/engines/duckdb/about.ts';
import { DuckDb } from '../../../src/engines/duckdb/connect.ts';
import { INPUT, Inputs } from '../../../src/engines/duckdb/inputs.ts';
import { DuckDbSource } from '../../../src/engines/duckdb/source.ts';
import { cutSlices, type Slice } from '../../../src/cli/ingest/cut-slices.ts';
import { ingest } from '../../../src/cli/ingest/ingest.ts';
import { ingestLarge } from '../../../src/cli/ingest/ingest-large.ts';
import { hasWord, queryWords, searchable } from '../../../src/search/words.ts';
import { nodeIo } from '../../../src/cli/node-io.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cited-timeline-'));
});

afterEach(() => rm(folder, { recursive: true }));

const HEADER = 'When,What,Note,Link\n';
const rowsFrom = (first: number, count: number): string =>
  Array.from({ length: count }, (_, i) => {
    const n = first + i;
    const day = new Date(Date.UTC(2001, 0, 1 + n)).toISOString().slice(0, 10);
    return `${day},Landing ${n % 7},"A note with ""marks"",\nand a line ${n}",https://example.org/${n % 20}\n`;
  }).join('');

/** Reads a file into a database in small slices, and returns the messages and the resulting content. */
async function ingestInSlices(file: string, sliceSize: number) {
  const said: string[] = [];
  const into = join(folder, 'events.duckdb');
  const code = await ingest([file], into, { sliceSize }, { ...nodeIo, err: (text) => said.push(text) });
  const database = await DuckDb.open(into, { readOnly: true });
  const source = new DuckDbSource(database, await readAbout(database));
  const rows: string[][] = [];
  let cursor: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop
    const page = await source.page({ limit: 500, cursor }, {});
    rows.push(...page.rows.map(({ event }) => [event.date, event.title, event.summary ?? '', event.id]));
    cursor = page.next;
  } while (cursor !== undefined);
  for (const query of ['line 17', 'note 103 marks', 'mark', 'nowhere']) {
    // oxlint-disable-next-line no-await-in-loop
    const found = (await source.page({ limit: 500 }, { query })).rows.map(({ event }) => event.id);
    const words = queryWords(query);
    const having = rows.filter(([, title, summary]) =>
      words.every((parts) => hasWord(searchable(`${title}\n${summary}`), parts)),
    );
    expect(found, query).toEqual(having.map((row) => row.at(-1)));
  }
  const { articles } = await source.about();
  database.close();
  return { code, said: said.join('\n'), rows, articles };
}

const withoutIds = (rows: readonly (readonly string[])[]): string[][] => rows.map((row) => row.slice(0, -1));

test('a table read in slices has the same events as one read at once, each with a unique id', async () => {
  const file = join(folder, 'table.csv');
  await writeFile(file, HEADER + rowsFrom(0, 200));
  const whole = await ingestInSlices(file, 1e9);
  await rm(join(folder, 'events.duckdb'));
  const sliced = await ingestInSlices(file, 3000);
  expect([whole.code, sliced.code]).toEqual([0, 0]);
  expect(whole.rows).toHaveLength(200);
  expect(withoutIds(sliced.rows)).toEqual(withoutIds(whole.rows));
  expect(new Set(sliced.rows.map((row) => row.at(-1))).size).toBe(200);
});

test('if a file has grown, its new slices are read; if it has shrunk, the old slices are removed', async () => {
  const file = join(folder, 'table.csv');
  await writeFile(file, HEADER + rowsFrom(0, 100));
  const first = await ingestInSlices(file, 3000);
  const again = await ingestInSlices(file, 3000);
  expect(again.said).toContain('nothing has changed');
  expect(again.rows).toEqual(first.rows);

  await appendFile(file, rowsFrom(100, 20));
  const more = await ingestInSlices(file, 3000);
  expect(more.rows).toHaveLength(120);
  expect(more.said).toMatch(/2 of 2 slices/);

  await writeFile(file, HEADER + rowsFrom(0, 50));
  const less = await ingestInSlices(file, 3000);
  expect(less.rows).toEqual(first.rows.slice(0, 50));
});

test('a file read as a whole after it was read in slices, or the reverse, is stored once', async () => {
  const file = join(folder, 'table.csv');
  const counts: number[] = [];
  for (const [rows, sliceSize] of [
    [60, 1e9],
    [61, 3000],
    [62, 1e9],
  ] as const) {
    await writeFile(file, HEADER + rowsFrom(0, rows));
    counts.push((await ingestInSlices(file, sliceSize)).rows.length);
  }
  expect(counts).toEqual([60, 61, 62]);
});

test('JSON lines are events; other lines are reported and left out', async () => {
  const file = join(folder, 'events.jsonl');
  const line = (n: number): string =>
    JSON.stringify({
      id: n === 90 ? 'e3' : `e${n}`,
      title: `Event ${n}`,
      date: `${1900 + n}`,
      citations: [{ headline: 'Herald', url: `https://example.org/${n}` }],
    });
  const lines = Array.from({ length: 100 }, (_, n) => (n === 50 ? '{"id": ' : line(n)));
  await writeFile(file, lines.join('\n'));
  const { code, said, rows, articles } = await ingestInSlices(file, 1000);
  expect(code).toBe(1);
  expect(said).toMatch(/events\.jsonl#\d+: line \d+ is no JSON object: left out/);
  expect(rows).toHaveLength(99);
  expect(rows.map((row) => row.at(-1)).filter((id) => id?.startsWith('e3') && id.length !== 3)).toEqual(['e3', 'e3.2']);
  expect(articles).toBe(99);
});

test('slices that were already read are not read again', async () => {
  const path = join(folder, 'table.csv');
  await writeFile(path, HEADER + rowsFrom(0, 100));
  const task = {
    path,
    form: { kind: 'csv', header: HEADER.length } as const,
    folder: join(folder, 'slices'),
    size: 3000,
  };
  const read = async (): Promise<string> => {
    const database = await DuckDb.open('');
    const said: string[] = [];
    const inputs = await Inputs.open(database, undefined);
    await ingestLarge(inputs, task, [], {}, { ...nodeIo, err: (text) => said.push(text) });
    const [row] = await database.all(`SELECT count(*) AS n FROM ${INPUT}`);
    database.close();
    return `${said.join('\n')}\n${String(row?.['n'])} events in all`;
  };
  const first = await read();
  expect(first).toContain('table.csv: 3 of 3 slices\n100 events in all');
  const second = await read();
  expect(second).toBe(`${path}: 3 of 3 slices were read before\n100 events in all`);
});

test('slices end at record boundaries', async () => {
  const path = join(folder, 'a.csv');
  const text = 'a,"b\nc"\nd,e\n"f\n\n\n",g\nh';
  await writeFile(path, text);
  const cut = async (size: number, hasQuotes: boolean): Promise<string[]> => {
    const slices: Slice[] = [];
    for await (const slice of cutSlices(path, size, hasQuotes)) slices.push(slice);
    return slices.map(({ offset, length }) => text.slice(offset, offset + length));
  };
  expect(await cut(1, true)).toEqual(['a,"b\nc"\n', 'd,e\n', '"f\n\n\n",g\n', 'h']);
  expect(await cut(9, true)).toEqual(['a,"b\nc"\nd,e\n', '"f\n\n\n",g\n', 'h']);
  expect(await cut(1, false)).toHaveLength(8);
});

test('slices end at the first line end after their size that is not in quotation marks', async () => {
  const path = join(folder, 'b.csv');
  const random = randomLcg(0.5);
  const isOpen = (text: string): boolean => text.split('"').length % 2 === 0;
  for (let size = 1; size < 40; size++) {
    const text = Array.from({ length: 300 }, () => 'ab"\n'[Math.floor(random() * 4)]).join('');
    await writeFile(path, text);
    let offset = 0;
    for await (const slice of cutSlices(path, size, true)) {
      expect(slice.offset).toBe(offset);
      let end = offset + size;
      while (end < text.length && (text[end - 1] !== '\n' || isOpen(text.slice(0, end)))) end++;
      expect(slice.length).toBe(Math.min(end, text.length) - offset);
      offset = end;
    }
    expect(offset).toBeGreaterThanOrEqual(text.length);
  }
});

test.each([
  { link: '', how: 'without reading the files again', told: 'nothing has changed' },
  { link: 'https://example.org/', how: 'by reading those with articles again', told: '20 events, 0 records left out' },
])('a database made by another version is refused, and can be rebuilt $how', async ({ link, told }) => {
  const file = join(folder, 'table.csv');
  const rows = Array.from({ length: 20 }, (__, i) => `2001-01-${String(i + 1).padStart(2, '0')},Fair ${i},,${link}\n`);
  await writeFile(file, HEADER + rows.join(''));
  const first = await ingestInSlices(file, 1e9);
  const database = await DuckDb.open(join(folder, 'events.duckdb'));
  await database.all("DELETE FROM meta WHERE key = 'layout'");
  await expect(readAbout(database)).rejects.toThrow('another version of cited-timeline');
  database.close();
  const again = await ingestInSlices(file, 1e9);
  expect(again.said).toContain(told);
  expect(again.rows).toEqual(first.rows);
});
