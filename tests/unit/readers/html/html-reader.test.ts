import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { runSteps } from '../../../../src/file/steps.ts';
import type { ListedFile } from '../../../../src/file/types.ts';
import { htmlReader } from '../../../../src/readers/html/html-reader.ts';
import type { HtmlElement } from '../../../../src/readers/html/tree.ts';
import type { ReadResult } from '../../../../src/readers/reader.ts';
import { SEED } from '../../model/support.ts';
import { treeFrom } from './from-html.ts';
import { randomPage } from './random-pages.ts';
import { runs } from '../../runs.ts';

/** A page as a browser has it: `<html>` with head and body. */
const pageOf = (body: string, head = '', lang = 'en'): HtmlElement => {
  const [html] = treeFrom(`<html lang="${lang}"><head>${head}</head><body>${body}</body></html>`).children;
  return html as HtmlElement;
};

const read = (page: HtmlElement, base = ''): ReadResult => runSteps(htmlReader.read('', { page, base }));
const told = ({ file }: ReadResult): string[] =>
  checkFile(file).file.events.map(({ date, title }) => `${date.edtf} | ${title}`);

const LIST = '<ul><li>1925: Founded</li><li>1968: A boat</li></ul>';
const linked = (...names: string[]): string => {
  const events = names.map((name, i) => ({ '@type': 'Event', name, startDate: `200${i}` }));
  return `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': events })}</script>`;
};
const EVENTS = `<script type="application/json">${JSON.stringify({ articles: [], events: [{ id: 'a', title: 'Landing', date: '1969', citations: [] }] })}</script>`;

test.each<[what: string, page: HtmlElement, events: string[]]>([
  ['a list', pageOf(LIST), ['1925 | Founded', '1968 | A boat']],
  ['an events file before all else', pageOf(EVENTS + LIST, linked('A', 'B', 'C')), ['1969 | Landing']],
  ['JSON-LD in the head', pageOf('<p>Welcome</p>', linked('A')), ['2000 | A']],
  ['JSON-LD where the page tells as many', pageOf(LIST, linked('A', 'B')), ['2000 | A', '2001 | B']],
  ['the page where it tells more', pageOf(LIST, linked('A')), ['1925 | Founded', '1968 | A boat']],
  [
    'what stands in its <cited-timeline>',
    pageOf(`<main><ul><li>1899: A</li></ul><cited-timeline>${LIST}</cited-timeline></main>`),
    ['1925 | Founded', '1968 | A boat'],
  ],
  [
    'what stands in its <main>',
    pageOf(`<ul><li>1899: A</li></ul><main>${LIST}</main>`),
    ['1925 | Founded', '1968 | A boat'],
  ],
  [
    'its body where nothing in <main> has a date',
    pageOf(`<main><p>Welcome</p></main>${LIST}`),
    ['1925 | Founded', '1968 | A boat'],
  ],
  [
    'a body with two <main> as one',
    pageOf(`<main><ul><li>1925: Founded</li></ul></main><main><ul><li>1968: A boat</li></ul></main>`),
    ['1925 | Founded', '1968 | A boat'],
  ],
  [
    'no header and footer of the page',
    pageOf(`<header><ul><li>1800: A</li></ul></header><div>${LIST}<footer><ul><li>2024: B</li></ul></footer></div>`),
    ['1925 | Founded', '1968 | A boat'],
  ],
  [
    'the header of a part',
    pageOf(`<article><header><ul><li>1925: Founded</li></ul></header></article>`),
    ['1925 | Founded'],
  ],
])('in a page it reads %s', (_, page, events) => {
  expect(told(read(page))).toEqual(events);
});

test('a page gives its title and language to a story that has none', () => {
  const head = '<title> Our\n club </title>';
  const about = (page: HtmlElement): unknown[] => {
    const { title, lang } = read(page).file as ListedFile;
    return [title, lang];
  };
  expect(about(pageOf(LIST, head))).toEqual(['Our club', 'en']);
  expect(about(pageOf(LIST, head, ''))).toEqual(['Our club', undefined]);
  expect(about(pageOf(`<h1>The history</h1>${LIST}`, head, 'de'))).toEqual(['The history', 'de']);
  expect(about(pageOf('', head + linked('A', 'B'), 'fr'))).toEqual(['Our club', 'fr']);
});

test('addresses are relative to the page, except texts that are not addresses and links within the page', () => {
  const body = `<ul><li>1925: Founded <a href="a.html">A</a> <a href="/b">B</a> <a href="https://c.example/">C</a> <a href="#d">D</a>
    <a href="mailto:e@e.example">E</a> <img src="f.jpg" alt="F"></li></ul>`;
  const { articles, events } = read(pageOf(body), 'https://club.example/x/y').file as ListedFile;
  expect(articles.map(({ url }) => url)).toEqual([
    'https://club.example/x/a.html',
    'https://club.example/b',
    'https://c.example/',
  ]);
  expect(events[0]?.image?.url).toBe('https://club.example/x/f.jpg');
  const json = `<script type="application/ld+json">{"@type":"Event","name":"A","startDate":"2000","url":"a.html","image":"/f.jpg"}</script>`;
  const file = read(pageOf(json), 'https://club.example/x/y').file as ListedFile;
  expect([file.articles[0]?.url, file.events[0]?.image?.url]).toEqual([
    'https://club.example/x/a.html',
    'https://club.example/f.jpg',
  ]);
  expect((read(pageOf(json)).file as ListedFile).articles[0]?.url).toBe('a.html');
});

test('a left-out record is an error; words around the story are a warning', () => {
  const { problems } = read(
    pageOf(
      `<main><div>${LIST}<ul><li>1930: X</li><li><time datetime="1968-13">13/1968</time> Y</li></ul><p>Welcome</p></div></main>`,
    ),
  );
  expect(problems.map(({ severity, text }) => [severity, text])).toEqual([
    ['error', '13/1968 Y'],
    ['warning', 'Welcome'],
  ]);
});

test('if a page has two stories, the one that is not shown is reported', () => {
  expect(read(pageOf(LIST, linked('A'))).problems).toMatchObject([
    { severity: 'warning', path: '', message: expect.stringContaining('1 in its JSON-LD') as string },
  ]);
  expect(read(pageOf(LIST, linked('A', 'B'))).problems).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('2 in its lists, tables and texts') as string },
  ]);
});

test.each([
  '',
  '<p>Welcome</p>',
  '<ul><li><time datetime="1968-13">13/1968</time> Y</li></ul>',
  linked(),
  '<script type="application/ld+json">{</script>',
])('for a page without events (%s) the message says what was looked for', (body) => {
  const { file, problems } = read(pageOf(body));
  expect(file).toBeUndefined();
  expect(problems[0]).toMatchObject({ code: 'not-read', severity: 'error', path: '' });
  expect(problems[0]?.message).toMatch(/^No events were found in this page\. Looked for: .*JSON-LD/);
});

test('a long page is read in many steps, with shares that increase to at most 1', () => {
  const items = Array.from({ length: 1000 }, (_, i) => `<li>${1000 + i}: Event ${i}</li>`).join('');
  const rows = Array.from({ length: 500 }, (_, i) => `<tr><td>${1000 + i}</td><td>Event ${i}</td></tr>`).join('');
  const page = pageOf(
    `<main><p>Welcome</p></main><ul>${items}</ul><table><tr><th>Year</th><th>Event</th></tr>${rows}</table>`,
  );
  const shares: number[] = [];
  const { file } = runSteps(htmlReader.read('', { page }), (share) => shares.push(share));
  expect((file as ListedFile).events).toHaveLength(1500);
  expect(shares.length).toBeGreaterThan(1500);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

test('for any page the check accepts what was read, or the message says that the page has nothing', () => {
  let stories = 0;
  fc.assert(
    fc.property(randomPage, (page) => {
      const { file, problems } = read({ tag: 'html', attributes: {}, children: [{ ...page, tag: 'body' }] });
      const { errorCount, file: checked } = checkFile(file);
      expect([errorCount > 0, checked.events.length === 0]).toEqual(Array(2).fill(file === undefined));
      expect(problems[0]?.path === '' && problems[0].severity === 'error').toBe(file === undefined);
      if (file !== undefined) stories++;
    }),
    { numRuns: runs(200), seed: SEED },
  );
  expect(stories).toBeGreaterThan(runs(200) / 4);
});

test('a given order of day and month applies to lists and to JSON-LD', () => {
  const slashed = { '@context': 'https://schema.org', '@type': 'Event', name: 'A', startDate: '03/04/1953' };
  const pages = [
    pageOf('<ul><li>03/04/1953: A</li></ul>'),
    pageOf(`<script type="application/ld+json">${JSON.stringify(slashed)}</script>`),
  ];
  const ordered = (order?: 'DMY' | 'MDY'): string[] =>
    pages.flatMap((page) => told(runSteps(htmlReader.read('', { page, ...(order && { order }) }))));
  expect(ordered('DMY')).toEqual(['1953-04-03 | A', '1953-04-03 | A']);
  expect(ordered('MDY')).toEqual(['1953-03-04 | A', '1953-03-04 | A']);
  expect(ordered()).toEqual([]);
});
