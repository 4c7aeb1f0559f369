import { Lexer } from 'marked';
import { expect, test, vi } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { runSteps } from '../../../../src/file/steps.ts';
import { markdownReader } from '../../../../src/readers/markdown/markdown-reader.ts';
import type { ReadOptions, ReadResult } from '../../../../src/readers/reader.ts';
import { formatOf } from '../../../../src/readers/registry.ts';
import { runs } from '../../runs.ts';
import { faultsOf, mutated } from '../mutated.ts';
import { fixture, readWith } from '../support.ts';
import { processorTime } from '../../processor-time.ts';

const read = (text: string, options: ReadOptions = {}): ReadResult => readWith(markdownReader, text, options);
const told = ({ reading }: ReadResult) => reading?.file.events.map(({ date, title }) => `${date} | ${title}`);
const reasons = ({ reading }: ReadResult) => reading?.leftOut.map(({ where, why }) => `${where}: ${why}`);

const MILL = fixture('markdown/mill.md');
const NOTE = fixture('markdown/note.md');
const ELEMENTS = fixture('markdown/obsidian.md');

test('headings, items, rows and lines with a date become events by the same rules as in pages', () => {
  const result = read(MILL);
  expect(told(result)).toEqual([
    '1903-05-03 | The mill is founded',
    '1903-06 | The wheel turns for the first time',
    '1903-10-17 | Fire in the east wing. Nobody is hurt, says the brigade.',
    '1903 | No date here',
    '1904-11-29 | The river rises, and the mill stands still for a week',
    '1968-05-13 | Strike',
    '1969 | The mill is sold',
    '1970 | A museum opens',
    '1971 | It closes again',
    '1980-07-04 | A feast',
  ]);
  const { file } = result.reading!;
  expect(file.title).toBe('The mill by the river');
  expect(file.events[1]).toMatchObject({ summary: 'Forty people came', citations: ['evening-news'] });
  expect(file.articles.map(({ headline, publisher, url }) => [headline, publisher, url])).toEqual([
    ['Town gazette', 'archive.example', 'https://archive.example/founding'],
    ['Evening news', 'news.example', 'https://news.example/wheel'],
    ['Weather', 'weather.example', 'https://weather.example/1904'],
    ['The strike day by day', 'archive.example', 'https://archive.example/strike'],
    ['archive.example/sale', 'archive.example', 'https://archive.example/sale'],
  ]);
});

test('a note with a date in its front matter is one event', () => {
  const { file, records, kept } = read(NOTE).reading!;
  expect([records, kept]).toEqual([1, 1]);
  expect(file.events).toEqual([
    {
      id: 'the-minister-visits-the-mill',
      title: 'The minister visits the mill',
      date: '1904-11-29/1904-11-30',
      summary: 'The minister comes by train. More at Railways.',
      category: 'politics',
      place: 'Mill Street',
      people: ['A. Miller', 'B. Smith'],
      citations: [
        'the-minister-visits-the-mill-2',
        'town-gazette',
        'a-printed-report-p-4',
        'the-visit-in-pictures',
        'a-letter',
        'railways',
      ],
    },
  ]);
  expect(file.articles[3]).toEqual({
    id: 'the-visit-in-pictures',
    headline: 'The visit in pictures',
    publisher: 'Evening news',
    url: 'https://news.example/pictures',
    published: '1904-12-01',
  });
});

test.each([
  ['date: 2024-11-29', '2024-11-29'],
  ['date: 2024', '2024'],
  ['date: 0044', '0044'],
  ["date: '2024-11'", '2024-11'],
  ['Date: 29 November 2024', '2024-11-29'],
  ['date: 2023-05-27T09:44:00-0800', '2023-05-27T09:44:00-08:00'],
  ['start-date: 1968\nend: 1969', '1968/1969'],
  ['start: 1968\nuntil: present', '1968/..'],
  ['published: "[[2024-11-29]]"', '2024-11-29'],
])('%s is %s', (fields, date) => {
  expect(told(read(`---\n${fields}\n---\n# A\nText`))).toEqual([`${date} | A`]);
});

test.each([
  ['date: 03/04/2024', /03\/04\/2024.*day first or month first/],
  ['date: tomorrow', /“tomorrow” in the front matter cannot be read/],
  ['date: 2024-02-30', /February 2024 has 29 days/],
  ['date: 2024\nend: 2023', /cannot end before it starts/],
  ['date: 2024-11-29\nend: never', /The end “never” in the front matter cannot be read/],
])('a note with %s is left out', (fields, why) => {
  const result = read(`---\n${fields}\n---\n# A\nText`);
  expect(result.file).toBeUndefined();
  expect(reasons(result)).toEqual([expect.stringMatching(why)]);
});

test('the order of day and month can be given', () => {
  expect(told(read('---\ndate: 03/04/2024\ntitle: A\n---', { order: 'DMY' }))).toEqual(['2024-04-03 | A']);
});

test('a note without a title takes its first heading as title, and is left out if it has none', () => {
  expect(reasons(read('---\ndate: 1968\n---\nText'))).toEqual([
    'front matter: The note has no title: give it one in the front matter, or a heading.',
  ]);
});

test('the date of a text that consists mostly of dated entries is not the date of an event', () => {
  const list = '- 1968: A\n- 1969: B\n- 1970: C\n';
  const result = read(
    `---\ndate: 2024-11-29\ntitle: Of the sixties\ndescription: Three years\n---\nAn introduction.\n\n${list}`,
  );
  expect(told(result)).toEqual(['1968 | A', '1969 | B', '1970 | C']);
  expect(result.file).toMatchObject({ title: 'Of the sixties', description: 'Three years' });
  expect(result.problems.at(-1)).toMatchObject({ path: 'front matter', message: expect.stringMatching(/no event/) });
  const note = `---\ndate: 2024-11-29\ntitle: A\n---\nText\n\nText\n\nText\n\nText\n\n${list}`;
  expect(told(read(note))).toEqual(['2024-11-29 | A']);
});

test('elements for Obsidian plug-ins are the events of their note', () => {
  const result = read(ELEMENTS);
  expect(result.reading?.file.events).toMatchObject([
    {
      date: '1444-10',
      title: 'It begins',
      summary: 'On the hill & below.',
      category: 'War',
      image: { url: 'map.png' },
    },
    { date: '1444-11-09/1444-11-10', title: 'Two days' },
    { date: '-0043-03-15', title: 'Older' },
  ]);
  expect(result.reading?.file.events[0]?.citations).toHaveLength(2);
  expect(reasons(result)).toEqual([
    expect.stringMatching(/^timeline element 4: The date “1499-xx-xx-00”/),
    expect.stringMatching(/^timeline element 5: This event has no title/),
  ]);
  expect(told(read("# A\n<span class='ob-timelines' data-date='1968-00'></span>"))).toEqual(['1968 | A']);
});

test('broken front matter and TOML are reported', () => {
  const { problems, reading } = read('---\ntitle: "A\ndate: [1968\n---\n- 1968: B');
  expect(problems.at(-1)).toMatchObject({
    path: 'front matter',
    message: expect.stringMatching(/no well-formed YAML/),
  });
  expect(reading?.kept).toBe(1);
  expect(read(`---\ntitle: "${'a'.repeat(50_000)}"\n---\n- 1968: B`)).toMatchObject({
    reading: { kept: 1 },
    problems: [{ path: 'front matter', message: expect.stringMatching(/more than 50000 characters/) }],
  });
  expect(read('---\ndate: 1968\ntitle: "A\n---\n').problems.at(-1)?.message).toMatch(/ at line 3, column 1\.$/);
  expect(read('+++\ndate = 1968\n+++\n- 1968: B').problems.at(-1)?.message).toMatch(/TOML.*write it in YAML/);
});

test('aliases that grow without limit are refused', () => {
  const lines = Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}]`);
  const { problems } = read(`---\na0: &a0 x\n${lines.join('\n')}\n---\n- 1968: B`);
  expect(problems.at(-1)?.message).toMatch(/no well-formed YAML.*alias/);
});

test('lines of a paragraph are entries if most begin with a date', () => {
  expect(told(read('1968: A\n1969: B\n**1970** C'))).toEqual(['1968 | A', '1969 | B', '1970 | C']);
  expect(told(read('1968: A long text that goes\non in the next line'))).toEqual([
    '1968 | A long text that goes on in the next line',
  ]);
});

test('a date belongs to its own item, and is complete', () => {
  const text = `
- [Siege](https://a.example/a) - 14 May – 19 June 1097
- [Epoch](https://a.example/b) - 2.6 million BP
    - [Cave](https://a.example/c) - 17,000 BCE
- Version 1.1.0 - 2019-02-15
- 1919 The May Fourth Movement
- 1968: A
`;
  expect(told(read(text))).toEqual(['2019-02-15 | Version 1.1.0', '1968 | A']);
});

test('third parties cannot inject HTML, scripts or other addresses', () => {
  const text = `
- 1968: <b>Bold</b> <script>alert(1)</script> [x](javascript:void) <a href="https://a.example/y">y</a> &lt;i&gt; <img src=x onerror=alert(1)>
- <time datetime="1969-07-20">20 July</time>: Then ~~gone~~ %%a comment%% ==marked== \`<code>\`

<div onclick="alert(1)"><style>p {}</style><!-- 1970: hidden --><ul><li>1971: In <em>HTML</em></li></ul></div>

<svg><script>1972: no</script></svg>
`;
  const { file } = read(text).reading!;
  expect(file.events.map(({ date, title }) => `${date} | ${title}`)).toEqual([
    expect.stringMatching(/^1968 \| Bold .*<i>/),
    '1969-07-20 | Then marked <code>',
    '1971 | In HTML',
  ]);
  const written = JSON.stringify(file);
  for (const unwanted of [
    'alert',
    'javascript',
    'onclick',
    'onerror',
    'gone',
    'comment',
    'hidden',
    '<b>',
    '<li',
    'svg',
  ])
    expect(written).not.toContain(unwanted);
  expect(file.articles.map(({ url }) => url)).toEqual(['https://a.example/y']);
});

test('links are relative to the address of the text', () => {
  const { file } = read('- 1968: A ([gazette](../b.html))\n- 1969: B', { base: 'https://a.example/c/d.md' });
  expect(file).toMatchObject({ articles: [{ url: 'https://a.example/b.html' }] });
  const note = read('---\ndate: 1968\ntitle: A\nimage: e.png\n---\n[b](b.html)', { base: 'https://a.example/c/d.md' });
  expect(note.file).toMatchObject({
    articles: [{ url: 'https://a.example/c/b.html' }],
    events: [{ image: { url: 'https://a.example/c/e.png' } }],
  });
});

test('a Markdown text is recognised by its beginning, type or name', () => {
  const format = (text: string, contentType = '', address = '') => formatOf({ text, contentType, address })?.id;
  expect(format(MILL)).toBe('markdown');
  expect(format(NOTE)).toBe('markdown');
  expect(format('A\n\n- 1968: B', '', 'https://a.example/b.md?raw=1')).toBe('markdown');
  expect(format('A', 'text/markdown; charset=utf-8')).toBe('markdown');
  expect(format('# A\n\nText', 'text/plain')).toBe('markdown');
  expect(format('<!-- A -->\n<div align="center">A</div>\n\n- 1968: B', 'text/plain', 'a.md')).toBe('markdown');
  expect(format('<div align="center">A</div>\n\n- 1968: B', 'text/plain', 'a.html')).toBe('html');
  expect(format('<!doctype html><p>A', 'text/plain', 'a.md')).toBe('html');
  expect(format('- [A](https://a.example)\n- **1968** B', 'text/plain')).toBe('markdown');
  expect(format('| Date | Event |\n| --- | --- |\n| 1968 | A |', 'text/plain')).toBe('csv');
  expect(format('Dear all,\n- I come\n- I go', 'text/plain')).toBeUndefined();
});

test('for a text without events the message says what was looked for', () => {
  const { file, problems } = read('# A\n\nText');
  expect(file).toBeUndefined();
  expect(problems[0]?.message).toMatch(/^No events were found in this text/);
});

test('the check accepts every event and article that was kept', () => {
  for (const text of [MILL, NOTE, ELEMENTS]) {
    const { file } = read(text);
    const checked = checkFile(file);
    expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(checked.file.events.length).toBe(read(text).reading!.kept);
  }
});

test.each([
  ['mill', MILL],
  ['note', NOTE],
  ['elements', ELEMENTS],
])('in each mutation of the %s every record is kept or left out', (_, text) => {
  for (let seed = 0; seed <= runs(200); seed++) {
    const { reading, file } = read(seed === 0 ? text : mutated(text, seed));
    expect(reading && faultsOf(reading)).toEqual([]);
    expect(checkFile(file ?? { events: [] }).file.events).toHaveLength(reading!.file.events.length);
  }
});

test.each([
  ['elements of timelines', `<span class="ob-timelines" '`.repeat(10_000)],
  ['brackets', `- 1968: ${'['.repeat(20_000)}`],
  ['links', `- 1968: ${'[a]('.repeat(10_000)}`],
  ['stars', `- 1968: ${'*a '.repeat(10_000)}`],
  ['underscores', `- 1968: ${'_'.repeat(20_000)}a`],
  ['quotations', `${'>'.repeat(10_000)} 1968: A`],
  ['lists', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}- 1968: A`).join('\n')],
  ['tags', '<div>'.repeat(20_000)],
  ['beginnings of tags', `- 1968: ${'<a '.repeat(20_000)}`],
  ['comments', '<!-- '.repeat(20_000)],
  ['footnotes', '[^a]: b\n'.repeat(5000)],
  ['marks of footnotes', `1968: ${'[^a'.repeat(20_000)}`],
  ['links of wikis', `- 1968: ${'[['.repeat(20_000)}`],
  ['signs of comments', `- 1968: ${'%%a'.repeat(10_000)}`],
  ['highlights', `- 1968: ${'==a'.repeat(10_000)}`],
  ['backquotes', `- 1968: ${'`a``'.repeat(10_000)}`],
  ['columns', `|${'a|'.repeat(5000)}\n|${'-|'.repeat(5000)}\n|1968|`],
  ['keys of front matter', `---\n${'a: b\n'.repeat(20_000)}---\n1968: A`],
  ['errors in front matter', `---\na: ${'* '.repeat(10_000)}\n---\n1968: A`],
  ['lines of an item', `- 1968: a${'\na'.repeat(20_000)}`],
  ['cells without a table', `- 1968: a${'\n| a'.repeat(20_000)}`],
  ['headings by their underlines', 'a\n-\n'.repeat(10_000)],
  ['paragraphs', 'a\n\n'.repeat(20_000)],
  ['brackets in front matter', `---\na: ${'['.repeat(20_000)}\n---\n1968: A`],
])('any number of %s is read quickly', (_, text) => {
  const begun = processorTime();
  runSteps(markdownReader.read(text, {}));
  expect(processorTime() - begun).toBeLessThan(3000);
});

test('a deep quotation costs no more levels than are read, and its text is kept', () => {
  const levels = vi.spyOn(Lexer.prototype, 'blockTokens');
  const result = read(`${'> '.repeat(10_000)}1968: A`);
  expect(levels.mock.calls.length).toBeLessThan(60);
  expect([...(told(result) ?? []), ...(reasons(result) ?? [])].join()).toContain('1968');
  levels.mockRestore();
});
