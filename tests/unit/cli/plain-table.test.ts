import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomLcg } from 'd3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DuckDb, type SqlRow } from '../../../src/engines/duckdb/connect.ts';
import { ingestSlice } from '../../../src/cli/ingest/ingest-slice.ts';
import { plainTable } from '../../../src/cli/ingest/plain-table.ts';
import { sliceFormOf, type SliceForm } from '../../../src/cli/ingest/slice-form.ts';
import { SEARCH_OR_RECORD, searchOf } from '../../../src/engines/plain-event.ts';
import { bucketOfWord } from '../../../src/engines/words/bucket.ts';
import { markRows } from '../../../src/engines/words/mark-rows.ts';
import { hasUnspaced } from '../../../src/search/words.ts';
import { nodeIo } from '../../../src/cli/node-io.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cited-timeline-'));
});

afterAll(() => rm(folder, { recursive: true }));

const pick = <Item>(items: readonly Item[], random: () => number): Item => items[Math.floor(random() * items.length)]!;

const DAYS = ['2004-02-29', '1987-12-31', '0950-01-01', '2024-11-29', '2024-11-29', '2024-01-01', ' 2001-03-04 '];
const SPANS = ['2004-02-29/2004-03-02', '2004-02', '2004-02-29T18:06:00Z/2005-01-01', '2024-11-29/2024-11-29'];
const MOMENTS = ['2004-02-29T18:06Z', '2004-02-29T18:06:30Z', '2024-07-01T23:30Z', '2024-11-29T00:00Z'];
const MIDNIGHTS = ['2004-02-29T00:00Z', '2024-01-01T00:00Z', '2023-01-01T00:00:00Z', '2022-01-01T00:00Z'];
const ODD_DATES = [
  '29 November 2024',
  '2004-02-30',
  '',
  'NA',
  '2004~',
  '13/11/2024',
  '1/2/2024',
  '[2004-02-01..2004-02-05]',
];
const TEXTS = [
  'Landing',
  'A “quiet” talk',
  'Żółć in Łódź',
  'a-b–c d’e',
  '火星の日',
  'say "no"',
  'back\\slash',
  '-',
  'null',
  ' x ',
];
const ODD_TEXTS = [
  'a &amp; b',
  '<b>bold</b>',
  '[news](https://example.org/a)',
  'two  blanks',
  'a\u00a0b',
  'a\u0007b',
  'x'.repeat(130),
  '',
];
const CATEGORIES = ['sea', 'land', 'Île', '', 'N/A'];
const PEOPLE = ['Ada', 'Ada; Bo', 'Ada |Ada', '', 'Bo;;Cy'];

interface Kind {
  readonly dates: readonly string[];
  readonly oddShare: number;
  /** Whether odd rows have odd ids. */
  readonly hasOddIds?: boolean;
  readonly isAscii?: boolean;
}

const KINDS: Readonly<Record<string, Kind>> = {
  'days and spans': { dates: [...DAYS, ...SPANS], oddShare: 0.1 },
  'moments, too': { dates: [...DAYS, ...SPANS, ...MOMENTS], oddShare: 0 },
  'midnights alone': { dates: MIDNIGHTS, oddShare: 0.05 },
  'midnights for the most part': { dates: [...MIDNIGHTS, ...MIDNIGHTS, ...MOMENTS], oddShare: 0.1 },
  'odd ids, too': { dates: DAYS, oddShare: 0.1, hasOddIds: true },
  'plain rows alone': { dates: DAYS, oddShare: 0 },
  'ASCII alone': { dates: [...DAYS, ...SPANS], oddShare: 0.05, isAscii: true },
};

/** A table of random rows: most of them plain. */
function randomTable({ dates, oddShare, hasOddIds = false, isAscii = false }: Kind, seed: number): string {
  const random = randomLcg(seed / 100);
  const quoted = (cell: string): string =>
    /[",\n]/.test(cell) || random() < 0.1 ? `"${cell.replaceAll('"', '""')}"` : cell;
  const rows = Array.from({ length: 60 }, (_, i) => {
    const isOdd = random() < oddShare;
    const odd = isOdd ? Math.floor(random() * 4) : -1;
    // What the reader makes of the second is the id of a row before it
    const oddId = hasOddIds ? pick([`e${i}&amp;`, `e${i - 1}<i></i>`], random) : `e${i}`;
    const cells = [
      isOdd ? oddId : `e${i}`,
      odd === 0 ? pick(ODD_TEXTS, random) : `${pick(TEXTS, random)} ${i}`,
      odd === 1 ? pick(ODD_DATES, random) : pick(dates, random),
      // One with a control character, which the check takes out, would be the last of the categories
      odd === 2 ? pick(ODD_TEXTS, random).replace('\u0007', '') : pick(CATEGORIES, random),
      pick(TEXTS, random),
      pick(PEOPLE, random),
      odd === 3 ? pick(ODD_TEXTS, random) : pick(TEXTS, random),
      'not read',
    ];
    return cells.map(quoted).join(',');
  });
  const table = ['id,title,date,category,place,people,description,zzz', ...rows, ''].join('\n');
  return isAscii ? table.replace(/[^\n\r -~]/g, '-') : table;
}

/** What is loaded of a table, and what is said of it. */
async function loaded(path: string, form: SliceForm, name: string) {
  const target = join(folder, name);
  const said: string[] = [];
  const { size } = await stat(path);
  const slice = { number: 1, offset: form.header, length: size - form.header, hash: 'h' };
  const options = { timeZone: 'Asia/Seoul' };
  const isWhole = await ingestSlice(
    { path, slice, form, target, options },
    { ...nodeIo, err: (text) => said.push(text) },
  );
  const database = await DuckDb.open(target, { readOnly: true });
  const rows = await database.all('SELECT * FROM loaded ORDER BY ordinal');
  // Plain rows leave out the searched text, unless words may be anywhere in it
  const texts = await database.all(`SELECT ${SEARCH_OR_RECORD} FROM loaded ORDER BY ordinal`);
  const events = rows.map((row, i) => ({ ...row, search: searchOf(String(texts[i]!['search'])) }));
  const leftOut = rows.filter(({ search }) => search === null).length;
  expect(rows.filter(({ search }, i) => search === null && hasUnspaced(events[i]!.search))).toEqual([]);
  await expectWords(database, rows, events);
  const articles = await database.all('SELECT * FROM articles ORDER BY id');
  const meta = await database.all('SELECT * FROM meta ORDER BY key');
  database.close();
  return { isWhole, said, events, articles, meta, leftOut };
}

/** Expects the table `loaded_words` to have the words of the events. */
async function expectWords(
  database: DuckDb,
  rows: readonly SqlRow[],
  events: readonly { readonly search: string }[],
): Promise<void> {
  const words = new Set(events.flatMap(({ search }) => search.split(' ').filter((word) => word.length > 2)));
  expect(words.size).toBeGreaterThan(2);
  const buckets = await database.all('SELECT * FROM loaded_words');
  for (const word of words) {
    const { bucket } = bucketOfWord(word);
    const bits = new Uint8Array(100);
    for (const { data } of buckets.filter((each) => each['bucket'] === bucket))
      markRows((data as { bytes: Uint8Array }).bytes, word.slice(bucket.length), bits, 0);
    const having = rows.filter((_, i) => events[i]!.search.includes(` ${word}`)).map((row) => Number(row['ordinal']));
    const found = Array.from({ length: 800 }, (_, i) => i).filter((i) => bits[i >> 3]! & (0x80 >> (i & 7)));
    expect(found, word).toEqual(having);
  }
}

test.each(Object.keys(KINDS))('plain rows are read as by the reader of tables and the check: %s', async (kind) => {
  for (let seed = 1; seed <= 2; seed++) {
    const text = randomTable(KINDS[kind]!, seed);
    const path = join(folder, 'table.csv');
    await writeFile(path, text);
    const form = (await sliceFormOf(path, {}))!;
    expect(form.plain).toBeDefined();
    const { plain: _, ...without } = form;
    const expected = await loaded(path, without, 'whole.duckdb');
    const found = await loaded(path, form, 'plain.duckdb');
    expect(found.events.length).toBeGreaterThan(30);
    // Ordinals leave out rows that were left out, or not: their order is what counts
    const ordered = ({ events }: typeof found) => events.map((event) => ({ ...event, ordinal: 0 }));
    expect(ordered(found)).toEqual(ordered(expected));
    expect(expected.leftOut).toBe(0);
    expect(found.leftOut).toBeGreaterThanOrEqual(kind === 'plain rows alone' ? 10 : 0);
    expect({ ...found, events: [], leftOut: 0 }).toEqual({ ...expected, events: [] });
  }
});

test('a plain row with a very long text is read, too', async () => {
  const path = join(folder, 'long.csv');
  const summary = 'word '.repeat(100_000).trim();
  await writeFile(path, `id,title,date,description\na,First,2004-01-01,short\nb,Second,2004-01-02,${summary}\n`);
  const { events, leftOut } = await loaded(path, (await sliceFormOf(path, {}))!, 'long.duckdb');
  expect(events.map(({ search }) => search.length)).toEqual([12, 500_007]);
  expect(leftOut).toBe(1);
});

const HEADER = 'id,title,date\n';
const COLUMNS = { id: 'id', title: 'title', date: 'date' };

test.each([
  ['an id that stands twice', 'a,A,2004-01-01\na,B,2004-01-02\n'],
  ['a row without an id', 'a,A,2004-01-01\n,B,2004-01-02\n'],
  ['a row that lacks a cell', 'a,A,2004-01-01\nb,B\n'],
  ['an odd clock time', 'a,A,2004-01-01\nb,B,2004-01-02\nc,C,2004-01-03 12:30\n'],
  ['a number for a year', 'a,A,2004-01-01\nb,B,2004-01-02\nc,C,820\n'],
  ['a quotation mark that is never closed', 'a,A,2004-01-01\nb,"B,2004-01-02\n'],
])('a table is read as a whole that has %s', (_, rows) => {
  expect(plainTable(`${HEADER}a0,Z,2004-01-01\n`, COLUMNS)?.count).toBe(1);
  expect(plainTable(HEADER + rows, COLUMNS)).toBeUndefined();
});
