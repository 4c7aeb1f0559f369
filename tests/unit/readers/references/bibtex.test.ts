import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { bibtexReader } from '../../../../src/readers/references/bibtex-reader.ts';
import { LatexReader } from '../../../../src/readers/references/latex.ts';
import { faultsOf } from '../mutated.ts';
import { fixture, mutationsOf, readWith } from '../support.ts';
import { processorTime } from '../../processor-time.ts';

const MILLS = fixture('references/mills.bib');
const read = (text: string) => readWith(bibtexReader, text, { articlesAsEvents: true }).reading!;

test('entries become articles', () => {
  const { file, records, kept } = read(MILLS);
  expect(file.articles[0]).toEqual({
    id: 'mill:1',
    headline: 'The Mill & the river: café, naïve, Ångström, Dvořák, Øre — a 50% share',
    publisher: 'Mill Town Gazette on Sunday',
    author: 'Ada van den Berg, The Desk and Co., Carl Miller Jr., Ole Sørensen, et al.',
    published: '2024-11-29',
    url: 'https://gazette.example/mill_1?a=1&b=%20',
    lang: 'en-GB',
    retrieved: '2024-12-02',
  });
  expect(
    file.articles
      .slice(1)
      .map(({ id, headline, publisher, published, url }) => [id, headline, publisher, published, url]),
  ).toEqual([
    ['weir', 'A “Weir” "quoted" n for $5 and H2O', 'Society of Millers', '1931', 'https://weir.example/~bw'],
    ['quay', 'Tides at the quay', 'Proceedings of the Quay', '1987-06-03/1987-06-05', undefined],
    ['proc', 'Proceedings of the Quay', 'Quay Press', '1987', 'https://quay.example/'],
    ['range', 'A span', undefined, '2024-11/2024-12', 'https://arxiv.org/abs/2401.01234'],
    ['season', 'A season', undefined, '1950-21', undefined],
    ['about', 'About then', undefined, '1723~', undefined],
    ['press', 'Not out yet', undefined, undefined, undefined],
    ['two', 'Two digits', undefined, undefined, undefined],
    ['script', 'Safe JavaScript: a talk', 'By hand', undefined, undefined],
    ['the-same-key', 'The same key', 'Mill University', '2004', undefined],
  ]);
  expect([records, kept]).toEqual([15, 11]);
});

test('entries that cannot be read are left out with line and reason', () => {
  const { leftOut, notes } = read(MILLS);
  expect(leftOut.map(({ where, why, raw }) => [where, why, raw.slice(0, 12)])).toEqual([
    ['line 36', 'This entry has no title: write one into `title`.', '@misc{notitl'],
    ['line 37', 'The value of title does not end: a brace or quotation mark is missing.', '@misc{open, '],
    ['line 39', 'This entry does not end: “oops }” stands where “}” or a field with = is expected.', '@misc{nofiel'],
    ['line 40', 'This entry has no title: write one into `title`.', '@misc{key on'],
  ]);
  expect(notes?.map(({ path, text }) => [path, text])).toEqual([
    ['line 32', 'forthcoming'],
    ['line 33', '99'],
  ]);
});

test('each dated article is also an event that cites it', () => {
  const { file } = read(MILLS);
  expect(file.events).toHaveLength(8);
  expect(file.events[0]).toEqual({
    id: 'the-mill-the-river-café-naïve-ångström-d',
    title: 'The Mill & the river: café, naïve, Ångström, Dvořák, Øre — a 50% share',
    date: '2024-11-29',
    summary: 'First line. Second line.',
    citations: ['mill:1'],
  });
});

/** The date of an article with these fields. */
const dateOf = (fields: string): string | undefined =>
  read(`@misc{a, title = {A}, ${fields}}`).file.articles[0]?.published;

test.each([
  ['year = 2024', '2024'],
  ['year = {2024}, month = {11}', '2024-11'],
  ['year = 2024, month = sep', '2024-09'],
  ['year = 2024, month = {Sept.}', '2024-09'],
  ['year = 2024, month = "29~" # nov', '2024-11-29'],
  ['year = 2024, month = {November 29}', '2024-11-29'],
  ['year = 2024, month = {Nov}, day = {9}', '2024-11-09'],
  ['year = 2024, month = {Jan/Feb issue}', '2024'],
  ['year = 2024, month = {13}', '2024'],
  ['year = 2024, date = {2023-05-06}', '2023-05-06'],
  ['date = {2024-11/}', '2024-11/'],
  ['date = {2024-22}', '2024-22'],
  ['date = {2011-05-25 /2012-06-26}', '2011-05-25/2012-06-26'],
  ['date = {-0043-03-15}', '-0043-03-15'],
  ['year = {c. 1890}', '1890~'],
  ['year = {n.d.}', undefined],
  ['year = {2024a}', '2024'],
  ['year = {2024ab}', undefined],
  ['date = {03/04/2024}', undefined],
  ['month = jan', undefined],
])('%s is %s', (fields, date) => {
  expect(dateOf(fields)).toBe(date);
});

const latex = new LatexReader();

test.each([
  ["\\'{e}\\'e{\\'e}\\'\\i{\\'\\i}\\'{\\i}", 'éééííí'],
  ['\\^o\\~n\\"u\\`a\\=a\\.z', 'ôñüàāż'],
  ['\\c{c}\\c c\\v{s}\\v s\\H{o}\\k{a}\\u{g}\\r{u}\\d{t}', 'ççššőąğůṭ'],
  ['\\ss\\ \\aa{}\\AE{} \\l{}\\L{} \\oe\\o', 'ß åÆ łŁ œø'],
  ['\\LaTeX\\ and \\TeX{} \\copyright~2024', 'LaTeX and TeX ©2024'.replace('©', '© ')],
  ["pp.~1--2 --- “x” ``y'' \\ldots", 'pp. 1–2 — “x” “y” …'],
  ['\\emph{a} {\\em b} \\textbf{c}\\footnote{d} \\unknown{e}', 'a b c e'],
  ['\\href{https://a.example}{A link} \\url{https://b.example}', 'A link https://b.example'],
  ['$\\alpha$-rays, $x^{2}$, $5 and $10, 5\\$', 'α-rays, x2, $5 and $10, 5$'],
  ['a_b 100\\% \\#1 \\{c\\}', 'a_b 100% #1 {c}'],
  ['\\', ''],
  ["\\'", "'"],
  ['\\constructor{a}', 'a'],
  ['{{{', ''],
])('%j in LaTeX is %j', (written, text) => {
  expect(latex.text(written)).toBe(text);
});

test('the check accepts every article and event, and in each mutation every record is kept or left out', () => {
  const mutations = mutationsOf(MILLS);
  expect(new Set(mutations).size).toBeGreaterThan(0.75 * mutations.length);
  for (const text of [MILLS, ...mutations]) {
    const reading = read(text);
    expect(faultsOf(reading)).toEqual([]);
    const { file } = checkFile(reading.file);
    expect([file.articles.length, file.events.length]).toEqual([reading.kept, reading.file.events.length]);
  }
});

test('a file without an entry has no story', () => {
  for (const text of ['', 'desk@mills.example', '@comment{a}', '@misc{a, year = 2000}'])
    expect(readWith(bibtexReader, text)).toMatchObject({
      file: undefined,
      problems: { 0: { message: expect.stringMatching(/^No articles/) } },
    });
});

const LONG = 200_000;

test.each([
  ['entries that do not end', '@a{b, c = {'.repeat(LONG / 11)],
  ['entries that do not end, in lines of their own', '@a{b, c = {\n'.repeat(LONG / 12)],
  ['at signs', '@'.repeat(LONG)],
  ['at signs with blanks', '@ '.repeat(LONG / 2)],
  ['blanks', `@a{b, c =${' '.repeat(LONG)}d`],
  ['line ends', `@a{b, c = {${'\n'.repeat(LONG)}@`],
  ['braces', `@a{b, title = {${'{'.repeat(LONG)}`],
  ['backslashes', `@a{b, title = {${'\\'.repeat(LONG)}}}`],
  ['dollars', `@a{b, title = {${'$a'.repeat(LONG / 2)}}}`],
  ['words without a value', `@a{b, ${'a '.repeat(LONG / 2)}`],
  ['names', `@a{b, title = {A}, author = {${'a and '.repeat(LONG / 6)}b}}`],
  ['blanks in names', `@a{b, title = {A}, author = {a${' '.repeat(LONG)}b}}`],
  ['comments', `@a{b, ${'%\n'.repeat(LONG / 2)}`],
  ['accents', `@a{b, title = {${"\\'{".repeat(LONG / 3)}${'}'.repeat(LONG / 3)}}}`],
  ['abbreviations', `@string{a = "${'b'.repeat(1000)}"}${'@string{a = a # a # a}'.repeat(12)}@a{b, title = a}`],
])('any number of %s is read quickly', (_, text) => {
  const begun = processorTime();
  read(text);
  expect(processorTime() - begun).toBeLessThan(2000);
});
