import { expect, test } from 'vitest';
import { checkFile } from '../../../src/file/check.ts';
import type { TimelineFile } from '../../../src/file/types.ts';

type Citations = TimelineFile['events'][number]['citations'];

const event = (citations: unknown, more: object = {}) => ({ id: 'e', title: 'E', date: '2024', citations, ...more });
const read = (events: readonly object[], articles?: readonly object[]) => {
  const { file, problems } = checkFile({ ...(articles && { articles }), events });
  return {
    articles: file.articles.map(({ id, url, headline }) => [id, url, headline]),
    cited: file.events.map(({ citations }) => citations.map(({ article }) => article)),
    problems: problems.map(({ code, path }) => `${code} ${path}`),
    file,
  };
};

test('one file, one event, one link, and nothing to register', () => {
  const citations: Citations = [{ url: 'https://example.org/a', headline: 'It opens' }];
  const { articles, cited, problems } = read([event(citations)]);
  expect(articles).toEqual([['it-opens', 'https://example.org/a', 'It opens']]);
  expect(cited).toEqual([['it-opens']]);
  expect(problems).toEqual([]);
});

test('an article in a citation does not take an id that is written elsewhere', () => {
  const { articles, cited } = read(
    [event([{ headline: 'It opens' }]), { ...event([]), id: 'it-opens' }],
    [{ id: 'it-opens-2', headline: 'Other' }],
  );
  expect(articles.map(([id]) => id)).toEqual(['it-opens-2', 'it-opens-3']);
  expect(cited[0]).toEqual(['it-opens-3']);
});

test.each([
  ['the same address', 'https://example.org/a'],
  ['another way of writing it', 'http://WWW.example.org/a/?utm_source=feed'],
  ['a copy of it in an archive', 'https://web.archive.org/web/20241129180600/https://example.org/a'],
])('%s is the listed article, which gains what it lacks', (_, url) => {
  const listed = { id: 'a', headline: 'It opens', url: 'https://example.org/a' };
  const { file, cited, problems } = read([event([{ url, headline: 'It opens', author: 'A. Writer' }])], [listed]);
  expect(file.articles).toMatchObject([{ ...listed, author: 'A. Writer' }]);
  expect(file.articles).toHaveLength(1);
  expect(cited).toEqual([['a']]);
  expect(problems).toEqual([]);
});

test('two citations of one address cite the same article; the first describes it', () => {
  const { articles, cited, problems } = read([
    event([{ url: 'https://example.org/a', headline: 'It opens' }]),
    { ...event([{ article: { url: 'https://example.org/a/', headline: 'It closes' }, stance: 'disputes' }]), id: 'f' },
  ]);
  expect(articles).toEqual([['it-opens', 'https://example.org/a', 'It opens']]);
  expect(cited).toEqual([['it-opens'], ['it-opens']]);
  expect(problems).toEqual(['same-article events[1].citations[0].article']);
});

test('without an address, articles are identified by headline, publisher and date', () => {
  const book = { headline: 'A book', publisher: 'Press', published: '1933' };
  const { articles, cited } = read([event([book, { article: book, locator: 'p. 3' }, { ...book, published: '1934' }])]);
  expect(articles.map(([id]) => id)).toEqual(['a-book', 'a-book-2']);
  expect(cited).toEqual([['a-book', 'a-book', 'a-book-2']]);
});

test('updates of a live blog on one page stay two articles', () => {
  const update = (part: string) => ({ url: `https://example.org/live#${part}`, headline: part });
  expect(read([event([update('one'), update('two')])]).articles).toHaveLength(2);
});

test('the address of a copy becomes the stored copy of the original, unless another is given', () => {
  const copy = 'https://archive.ph/20241129180600/https://example.org/a';
  const { file } = read(
    [event(['a', 'b'])],
    [
      { id: 'a', headline: 'A', url: copy },
      { id: 'b', headline: 'B', url: copy, archived: 'copies/b.html' },
    ],
  );
  expect(file.articles).toMatchObject([
    { url: 'https://example.org/a', archived: copy },
    { url: 'https://example.org/a', archived: 'copies/b.html' },
  ]);
});

test('the same applies to an article in a citation', () => {
  const copy = 'https://web.archive.org/web/20241129180600/https://example.org/a';
  const { file } = read([event([{ headline: 'A', url: copy }])]);
  expect(file.articles).toMatchObject([{ url: 'https://example.org/a', archived: copy }]);
});

test('the date may come from a cited article by its id, or by the address of one written in a citation', () => {
  const { file, problems } = read(
    [
      event(['a', { url: 'https://example.org/b', headline: 'B' }], { dateFrom: 'a' }),
      { ...event([{ url: 'https://example.org/b', headline: 'B' }], { dateFrom: 'http://example.org/b/' }), id: 'f' },
      { ...event(['missing'], { dateFrom: 'missing' }), id: 'g' },
      { ...event(['a'], { dateFrom: 'b' }), id: 'h' },
    ],
    [{ id: 'a', headline: 'A' }],
  );
  expect(file.events.map(({ dateFrom }) => dateFrom)).toEqual(['a', 'b', 'missing', undefined]);
  expect(problems).toContain('date-from-uncited events[3].dateFrom');
  expect(problems.filter((problem) => problem.startsWith('date-from'))).toHaveLength(1);
});

test('quotes and voices have one form, digests are in lower case, and empty lists are dropped', () => {
  const { file } = checkFile({
    publishers: [],
    articles: [{ id: 'a', headline: 'A', sha256: 'AB'.repeat(32), basedOn: [], changes: [] }],
    events: [
      event(
        [
          { article: 'a', quote: 'days ago', onWordOf: 'The spy agency' },
          { article: 'a', onWordOf: [] },
        ],
        {
          sameAs: [' https://example.org/e '],
          changes: [],
        },
      ),
    ],
  });
  expect(file.articles).toEqual([{ id: 'a', headline: 'A', sha256: 'ab'.repeat(32) }]);
  expect(file.events[0]).toMatchObject({ sameAs: ['https://example.org/e'] });
  expect(file.events[0]).not.toHaveProperty('changes');
  expect(file.events[0]!.citations).toEqual([
    { article: 'a', stance: 'reports', quote: { exact: 'days ago' }, onWordOf: ['The spy agency'] },
    { article: 'a', stance: 'reports' },
  ]);
  expect(file).not.toHaveProperty('publishers');
});

test('an article that does not mention the event may be older than it', () => {
  const old = { id: 'old', headline: 'Old', published: '2020' };
  const { problems } = read([event(['a', { article: 'old', stance: 'silent' }])], [old, { id: 'a', headline: 'A' }]);
  expect(problems).toEqual([]);
});
