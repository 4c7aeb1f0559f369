import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { risReader } from '../../../../src/readers/references/ris-reader.ts';
import { faultsOf } from '../mutated.ts';
import { fixture, mutationsOf, readWith } from '../support.ts';
import { processorTime } from '../../processor-time.ts';

const HARBOUR = fixture('references/harbour.ris');
const read = (text: string) => readWith(risReader, text, { articlesAsEvents: true }).reading!;

test('entries become articles', () => {
  const { file, records, kept, leftOut, notes } = read(HARBOUR);
  expect(file.articles[0]).toEqual({
    id: 'h1',
    headline: 'Ship - Aurora comes home',
    publisher: 'Harbour Herald',
    author: 'Ada van den Berg, The Desk',
    published: '2024-11-29',
    url: 'https://herald.example/aurora?x=1;y=2',
    lang: 'en',
    retrieved: '2024-12-02',
  });
  expect(
    file.articles
      .slice(1)
      .map(({ headline, publisher, author, published, url }) => [headline, publisher, author, published, url]),
  ).toEqual([
    ['On tides', 'Quay Press', 'Carl Miller Jr.', '1931-21', 'https://doi.org/10.1234/tides'],
    ['A paper with a month in words', 'Journal of the Quay', undefined, '1948-07', undefined],
    ['One blank before the hyphen', undefined, undefined, '1999-02', undefined],
    ['No end of the entry before', undefined, undefined, '2003-11-29', undefined],
    ['Day or month first', undefined, undefined, undefined, undefined],
    ['Year alone beside it', undefined, undefined, '2005', undefined],
    ['Year nought', undefined, undefined, undefined, undefined],
  ]);
  expect(file.events[0]).toEqual({
    id: 'ship-aurora-comes-home',
    title: 'Ship - Aurora comes home',
    date: '2024-11-29',
    summary: 'What the crew saw. It goes on here.',
    citations: ['h1'],
  });
  expect([records, kept, file.events.length]).toEqual([9, 8, 6]);
  expect(leftOut).toEqual([
    { where: 'line 57', why: 'This entry has no title: write one as TI.', raw: 'TY GEN, AU Nobody, PY 2001' },
  ]);
  expect(notes?.map(({ path, text }) => [path, text])).toEqual([
    ['line 44', '03/04/2024'],
    ['line 53', expect.stringContaining('0000')],
  ]);
});

/** The date of an article with these lines. */
const dateOf = (...lines: string[]): string | undefined =>
  read(['TY  - JOUR', 'TI  - A', ...lines, 'ER  - '].join('\n')).file.articles[0]?.published;

test.each([
  [['DA  - 2024/11/29/'], '2024-11-29'],
  [['DA  - 2024/11/29/Friday'], '2024-11-29'],
  [['DA  - 2024/1/9'], '2024-01-09'],
  [['DA  - 2024/11//'], '2024-11'],
  [['DA  - 2024///'], '2024'],
  [['DA  - 2024-11-29'], '2024-11-29'],
  [['Y1  - 2024/11/00'], '2024-11'],
  [['PY  - 2024'], '2024'],
  [['PY  - 2024///Winter'], '2024-24'],
  [['PY  - 2024///No. 3'], '2024'],
  [['PY  - 2024', 'DA  - 29 Nov'], '2024-11-29'],
  [['PY  - 2024', 'DA  - Nov 2023'], '2023-11'],
  [['PY  - 2024', 'Y1  - 2023/05'], '2023-05'],
  [['DA  - 2024/13/01'], undefined],
  [['DA  - 2024/02/30'], undefined],
  [['DA  - 99/11/29'], undefined],
  [['DA  - '], undefined],
  [[], undefined],
])('%j is %s', (lines, date) => {
  expect(dateOf(...lines)).toBe(date);
});

test('the check accepts every article and event, and in each mutation every record is kept or left out', () => {
  const mutations = mutationsOf(HARBOUR);
  expect(new Set(mutations).size).toBeGreaterThan(0.75 * mutations.length);
  for (const text of [HARBOUR, ...mutations]) {
    const reading = read(text);
    expect(faultsOf(reading)).toEqual([]);
    const { file } = checkFile(reading.file);
    expect([file.articles.length, file.events.length]).toEqual([reading.kept, reading.file.events.length]);
  }
});

test('all kinds of line breaks, HTML and control characters are handled', () => {
  for (const end of ['\r\n', '\r']) expect(read(HARBOUR.replaceAll('\n', end)).file).toEqual(read(HARBOUR).file);
  const [article] = read('TY  - JOUR\nTI  - <b>A</b> &amp; B<script>alert(1)</script>\nUR  - javascript:alert(1)').file
    .articles;
  expect(article).toEqual({ id: expect.any(String), headline: 'A & B' });
});

test('a file without an entry has no story', () => {
  for (const text of ['', 'TI  - A', 'TY  - JOUR\nER  - '])
    expect(readWith(risReader, text)).toMatchObject({
      file: undefined,
      problems: { 0: { message: expect.stringMatching(/^No articles/) } },
    });
});

const LONG = 200_000;

test.each([
  ['entries', 'TY  - JOUR\n'.repeat(LONG / 11)],
  ['lines of one value', `TY  - JOUR\nTI  - A\n${'b\n'.repeat(LONG / 2)}`],
  ['values of one tag', `TY  - JOUR\n${'AU  - B\n'.repeat(LONG / 8)}TI  - A`],
  ['blanks', `TY  - JOUR\nTI  - A\nUR  - a${' '.repeat(LONG)}b\nDA  - 1${' '.repeat(LONG)}2`],
  ['commas in a name', `TY  - JOUR\nTI  - A\nAU  - ${', '.repeat(LONG / 2)}`],
])('any number of %s is read quickly', (_, text) => {
  const begun = processorTime();
  read(text);
  expect(processorTime() - begun).toBeLessThan(2000);
});
