import { expect, test } from 'vitest';
import { checkFile } from '../../../../src/file/check.ts';
import { runSteps } from '../../../../src/file/steps.ts';
import { feedReader } from '../../../../src/readers/feed/feed-reader.ts';
import { feedSteps } from '../../../../src/readers/feed/read-feed.ts';
import type { ReadOptions } from '../../../../src/readers/reader.ts';
import { faultsOf, readingsOf } from '../mutated.ts';
import { fixture, mutationsOf, readWith } from '../support.ts';
import { processorTime } from '../../processor-time.ts';

const GAZETTE = fixture('feed/gazette.rss');
const PLANET = fixture('feed/planet.atom');
const JOURNAL = fixture('feed/journal.rdf');
const NOTES = fixture('feed/notes.json');
const SOURCES = [GAZETTE, PLANET, JOURNAL, NOTES];

const read = (text: string, options: ReadOptions = {}) => runSteps(feedSteps(text, options));
/** The articles of RSS entries. */
const articlesOf = (items: string) =>
  read(`<rss version="2.0"><channel><title>A</title>${items}</channel></rss>`).file.articles;

test('RSS entries become articles', () => {
  const { file, records, kept, leftOut, notes } = read(GAZETTE);
  expect([file.title, file.description, file.lang]).toEqual(['Mill Town Gazette', 'News of the mill town', 'en-gb']);
  expect(file.articles[0]).toEqual({
    id: 'gazette-1',
    headline: 'The mill & the river: who pays?',
    publisher: 'Mill Town Gazette',
    author: 'Ada van den Berg',
    published: '2024-11-29T18:06+09:00',
    url: 'https://gazette.example/mill?a=1&b=2',
    lang: 'en-gb',
  });
  expect(
    file.articles.slice(1).map(({ headline, published, url, publisher }) => [headline, published, url, publisher]),
  ).toEqual([
    ['How a bridge was drawn in JavaScript: a talk', '2024-11-28T09:30-05:00', undefined, 'Mill Town Gazette'],
    ['Weir opens', '2024-11-27', 'https://gazette.example/weir', 'Mill Town Gazette'],
    [
      'Ships & tides at the quay',
      '2024-11-26T10:00-03:00',
      'https://gazette.example/quay?x=1&y=2',
      'Mill Town Gazette',
    ],
    ['Seen elsewhere', '2024-11-25T10:00Z', 'https://harbour.example/seen', 'Harbour Herald'],
    ['Taken over', '2024-11-24T08:15+01:00', 'https://gazette.example/taken-over', 'Mill Town Gazette'],
    ['A note without a title.', undefined, '/notes/7', 'Mill Town Gazette'],
    ['Never dated', undefined, undefined, 'Mill Town Gazette'],
  ]);
  expect(file.articles.map(({ author }) => author)[2]).toBe('B. Weaver, C. Miller');
  expect(file.articles.flatMap(({ headline, basedOn }) => (basedOn ? [headline, ...basedOn] : []))).toEqual([
    'Taken over',
    'Quay Wire',
  ]);
  expect(new Set(file.articles.map(({ id }) => id)).size).toBe(8);
  expect(file.events).toEqual([]);
  expect([records, kept]).toEqual([9, 8]);
  expect(leftOut).toEqual([
    { where: 'line 58', why: expect.stringMatching(/no title, no text and no link/), raw: 'gazette-9' },
  ]);
  expect(notes?.map(({ path, message, text }) => [path, message, text])).toEqual([
    ['line 19', expect.stringMatching(/not a web address/), 'javascript:alert(1)'],
    ['line 25', expect.stringMatching(/time zone is not known: only the day/), 'KST'],
    ['line 49', expect.stringMatching(/cannot be read: .*day first or month first/), '03/04/2024'],
    ['line 54', expect.stringMatching(/programs write this where there is no date/), 'Thu, 01 Jan 1970 00:00:00 GMT'],
    ['the whole file', expect.stringMatching(/date of change but no date of publication: 1/), undefined],
    ['the whole file', expect.stringMatching(/articles alone/), undefined],
  ]);
});

test('with the option each dated article is also an event', () => {
  const { file, kept, leftOut, records } = read(GAZETTE, { articlesAsEvents: true, order: 'DMY' });
  expect(file.events).toHaveLength(7);
  expect(file.events[0]).toEqual({
    id: 'the-mill-the-river-who-pays',
    title: 'The mill & the river: who pays?',
    date: '2024-11-29T18:06+09:00',
    summary: 'The town pays – again.',
    citations: ['gazette-1'],
  });
  expect(file.articles[6]?.published).toBe('2024-04-03');
  expect(kept + leftOut.length).toBe(records);
});

test('Atom entries become articles, under any prefix, with the feed that they come from', () => {
  const { file, notes } = read(PLANET, { articlesAsEvents: true });
  expect(file.articles).toEqual([
    {
      id: 'tag:planet.example,2024:1',
      headline: 'Water is H2O, 1 < 2',
      publisher: 'Planet Weir',
      author: 'Dora Fischer',
      published: '2024-06',
      url: 'https://planet.example/blog/water',
      lang: 'de',
    },
    {
      id: 'https://planet.example/3',
      headline: 'Of the planet itself',
      publisher: 'Planet Weir',
      author: 'The planet',
      url: 'https://planet.example/3',
      lang: 'de',
    },
    {
      id: 'tag:weir.example,2024:2',
      headline: 'Das Wehr',
      publisher: 'Wehrblog',
      published: '2024-05-03T23:59+02:00',
      url: 'https://weir.example/2',
      lang: 'de',
    },
  ]);
  expect(file.events[0]?.summary).toBe('Eine Zeile.\nNoch eine.');
  expect(notes).toHaveLength(1);
});

test('entries of RSS in RDF become articles', () => {
  expect(read(JOURNAL).file.articles).toEqual([
    {
      id: 'https://journal.example/1',
      headline: 'On wheels',
      publisher: 'Society of Millers',
      author: 'Miller, C.',
      published: '2017-06-15',
      url: 'https://journal.example/1',
    },
  ]);
});

test('an entry that names another feed is an article of that feed, or is based on it', () => {
  const page = '<link>https://gazette.example/</link>';
  const entry = (link: string, source: string) =>
    articlesOf(`${page}<item><title>A</title><link>${link}</link><source ${source}</source></item>`)[0];
  const wire = 'url="https://wire.example/feed">Quay Wire';
  expect(entry('https://wire.example/1', wire)).toMatchObject({ publisher: 'Quay Wire' });
  expect(entry('https://other.example/1', wire)).toMatchObject({ publisher: 'Quay Wire' });
  expect(entry('https://wire.example/1', wire)).not.toHaveProperty('basedOn');
  expect(entry('https://gazette.example/1', wire)).toMatchObject({ publisher: 'A', basedOn: ['Quay Wire'] });
  // Another feed of the same site
  const sports = 'url="https://www.gazette.example/sports">Gazette Sports';
  expect(entry('https://gazette.example/1', sports)).toMatchObject({ publisher: 'Gazette Sports' });
  expect(entry('https://gazette.example/1', 'url="https://wire.example/feed">A')).not.toHaveProperty('basedOn');
});

test('a guid is an address, unless it says that it is not', () => {
  const urls = ['', ' isPermaLink="true"', ' isPermaLink="false"'].map(
    (attribute) => articlesOf(`<item><title>A</title><guid${attribute}>https://a.example/</guid></item>`)[0]?.url,
  );
  expect(urls).toEqual(['https://a.example/', 'https://a.example/', undefined]);
});

test('items of a JSON Feed become articles', () => {
  const { file, records, kept, leftOut } = read(NOTES, { articlesAsEvents: true });
  expect(file.title).toBe('Notes of the weir');
  expect(file.articles).toEqual([
    {
      id: '7',
      headline: 'Water & stone',
      publisher: 'Notes of the weir',
      author: 'Dora Fischer, Ole Sørensen',
      published: '2024-11-29T18:06+09:00',
      url: 'https://weir.example/7',
      lang: 'en',
    },
    {
      id: 'n8',
      headline: 'A note: 1 < 2.',
      publisher: 'Notes of the weir',
      author: 'Nobody',
      published: '2024-11',
      lang: 'en',
    },
  ]);
  expect(file.events[0]?.summary).toBe('Rough & wet.');
  expect([records, kept]).toEqual([4, 2]);
  expect(leftOut.map(({ where, raw }) => [where, raw])).toEqual([
    ['items[2]', 'n9'],
    ['items[3]', ''],
  ]);
  expect(readWith(feedReader, '{ "items": [ { "id": ')).toMatchObject({
    file: undefined,
    problems: { 1: { line: 1 } },
  });
});

test('links are relative to the feed', () => {
  const { file } = readWith(feedReader, GAZETTE, { base: 'https://gazette.example/feeds/all.rss' });
  expect(file).toMatchObject({ articles: { 6: { url: 'https://gazette.example/notes/7' } } });
});

test.each([
  ['an ampersand', '<item><title>A & B</title><link>https://a.example/?a=1&b=2</link></item>'],
  ['names of HTML', '<item><title>A &amp;&nbsp;B</title><link>https://a.example/?a=1&amp;b=2</link></item>'],
  ['a wrong end tag', '<item><title>A &amp; B</b></title><link>https://a.example/?a=1&amp;b=2</link></item>'],
  [
    'a wrong end tag before its fields',
    '<item></i><summary><div><p>Oh</p></div></summary><title>A &amp; B</title><link>https://a.example/?a=1&amp;b=2</link></item>',
  ],
  ['no end tag of a title', '<item><title>A &amp; B<link>https://a.example/?a=1&amp;b=2</link></item>'],
  ['no end tag of an entry', '<item><title>A &amp; B</title><link>https://a.example/?a=1&amp;b=2</link>'],
  [
    'HTML in a text',
    '<item><description>Oh<br>no</description><title>A &amp; B</title><link>https://a.example/?a=1&amp;b=2</link></item>',
  ],
])('an entry with %s is read, and so is the next one', (_, item) => {
  const articles = articlesOf(`${item}<item><title>Next</title></item>`);
  expect(articles.map(({ headline, url }) => [headline, url])).toEqual([
    ['A & B', 'https://a.example/?a=1&b=2'],
    ['Next', undefined],
  ]);
});

test('elements are read down to a depth that no real feed has', () => {
  const { file, notes } = read(`<rss><channel><item><title>A</title></item>${'<a>'.repeat(30_000)}`);
  expect(file.articles).toHaveLength(1);
  expect(JSON.stringify(notes)).toMatch(/nested too deep/);
});

test('an entry in which the file ends is left out, and one that is not well-formed is reported', () => {
  const cut = GAZETTE.slice(0, GAZETTE.indexOf('/taken-over'));
  const { kept, leftOut } = read(cut);
  expect(kept).toBe(5);
  expect(leftOut).toEqual([{ where: 'line 43', why: expect.stringMatching(/file ends within/), raw: 'Taken over' }]);
  const broken = read(GAZETTE.replace('</guid>\n      <pubDate>28', '\n      <pubDate>28'));
  expect(broken.notes?.[0]).toMatchObject({
    path: 'line 19',
    message: expect.stringMatching(/not well-formed/),
    line: 19,
  });
  expect(broken.file.articles[1]?.published).toBe('2024-11-28T09:30-05:00');
});

test('a file that is not a feed has no story', () => {
  for (const text of ['', '{}', '[', '<html><body>Moved</body></html>', 'Not found', '<rss><channel></channel></rss>'])
    expect(readWith(feedReader, text)).toMatchObject({
      file: undefined,
      problems: { 0: { message: expect.stringMatching(/^No articles/) } },
    });
});

test('control characters and long summaries are not kept', () => {
  const [article] = articlesOf('<item><title>A\u0001\u001b[31mB</title></item>');
  expect(article?.headline).toBe('A [31mB');
  const long = `${'A sentence of some length. '.repeat(40)}`;
  const { file } = read(
    `<rss><channel><item><title>A</title><pubDate>2024</pubDate><description>${long}</description></item></channel></rss>`,
    { articlesAsEvents: true },
  );
  expect(file.events[0]?.summary).toMatch(/^(A sentence of some length\. ?){10,15}$/);
});

test('the check accepts every article and event that was kept', () => {
  for (const text of SOURCES) {
    const { file } = read(text, { articlesAsEvents: true });
    const checked = checkFile(file);
    expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([checked.file.articles.length, checked.file.events.length]).toEqual([
      file.articles.length,
      file.events.length,
    ]);
  }
});

test('in each mutation every record is kept or left out, and the check accepts what was kept', () => {
  for (const text of SOURCES) {
    expect(readingsOf(text, (one) => feedSteps(one, { articlesAsEvents: true })).flatMap(faultsOf)).toEqual([]);
    for (const mutation of mutationsOf(text)) {
      const { file, kept, leftOut, records } = read(mutation, { articlesAsEvents: true });
      expect(kept + leftOut.length).toBe(records);
      const checked = checkFile(file).file;
      expect([checked.articles.length, checked.events.length]).toEqual([kept, file.events.length]);
    }
  }
});

const LONG = 100_000;

test.each([
  ['elements that do not end', '<item><title>'.repeat(LONG / 13)],
  ['elements in a title', `<item><title>${'<b>'.repeat(LONG / 3)}`],
  ['wrong end tags', `<item>${'</b>'.repeat(LONG / 4)}`],
  ['texts that are not read that do not end', '<![CDATA['.repeat(LONG / 9)],
  ['comments that do not end', `&${'<!--'.repeat(LONG / 4)}`],
  ['ampersands', `<item><title>${'&'.repeat(LONG)}`],
  ['blanks in a date', `<item><title>A</title><pubDate>1${' '.repeat(LONG)}x</pubDate></item>`],
  ['letters in a date', `<item><title>A</title><pubDate>1 ${'a'.repeat(LONG)}</pubDate></item>`],
  ['signs of an address', `<item><author>${'a@'.repeat(LONG / 2)}</author><title>A</title></item>`],
  ['brackets of an address', `<item><author>${'<('.repeat(LONG / 2)}@</author><title>A</title></item>`],
  ['comments of HTML that do not end', `<item><description><![CDATA[${'<!--'.repeat(LONG)}]]></description></item>`],
  ['blanks in a text', `<item><description>${'a '.repeat(LONG / 2)}</description></item>`],
])('any number of %s is read quickly', (_, items) => {
  const begun = processorTime();
  read(`<rss><channel>${items}`);
  read(`<rss><channel>${items}</channel></rss>`);
  expect(processorTime() - begun).toBeLessThan(5000);
});
