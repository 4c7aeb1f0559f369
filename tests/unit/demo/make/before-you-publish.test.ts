import { Assessor, type ArticleInPlace } from 'cited-timeline/core';
import { expect, test } from 'vitest';
import story2024 from '../../../../data/korea-russia-2024.ts';
import { beforeYouPublish } from '../../../../demo/make/publish/before-you-publish.ts';
import { openFile } from '../../../../demo/make/story/open-file.ts';
import type { Row, Story } from '../../../../demo/make/story/types.ts';
import { row, rowDates, storyOf } from './support.ts';

const toMend = (story: Story) => beforeYouPublish(story, { edtfOf: rowDates().edtfOf, assessor: new Assessor() });
const sentences = (rows: readonly Row[], fields: Partial<Story> = {}) =>
  toMend(storyOf(rows, fields)).map(({ sentence }) => sentence);

const article = (headline: string, publisher: string, more: Partial<ArticleInPlace> = {}): ArticleInPlace => ({
  headline,
  publisher,
  url: `https://${publisher.toLowerCase()}.example/${headline.length}`,
  archived: 'https://archive.example/1',
  ...more,
});

/** Two articles of different publishers, with stored copies. */
const TWO = [article('Bridge opens', 'Herald'), article('A day on the river', 'Post')];

test('the list is empty for a story with nothing to fix, and for one with only blank rows', () => {
  expect(toMend(storyOf([row('a', { dateText: '3 May 2024', articles: TWO })]))).toEqual([]);
  expect(toMend(storyOf([row('a', { dateText: '', title: ' ' })]))).toEqual([]);
});

test('dates to fix lead to their cells', () => {
  const story = storyOf([
    row('a', { dateText: '3 May 2024', articles: TWO }),
    row('b', { dateText: '29/11/24', articles: TWO }),
    row('c', { dateText: '', articles: TWO }),
  ]);
  expect(toMend(story)).toEqual([
    { kind: 'date', rows: ['b', 'c'], column: 'dateText', count: 2, sentence: '2 dates to mend (rows 2 and 3)' },
  ]);
});

test('events without a title, and events without an article', () => {
  expect(sentences([row('a', { title: '', articles: TWO }), row('b', { dateText: '3 May 2023' })])).toEqual([
    '1 event has no title (row 1)',
    '1 event without an article (row 2)',
  ]);
});

test('only one voice: one article, or two that carry the same statement', () => {
  const agency = { agency: 'AP' };
  const rows = [
    row('a', { dateText: '1 May 2024', articles: [TWO[0]!] }),
    row('b', {
      dateText: '2 May 2024',
      articles: TWO.map((article) => ({ ...article, ...agency, url: `${article.url}b` })),
    }),
    row('c', { dateText: '3 May 2024', articles: TWO }),
  ];
  expect(sentences(rows)).toEqual(['2 events on one voice only (rows 1 and 2)']);
});

test('articles without a stored copy are counted once, however many rows cite them', () => {
  const listed = { id: 'x', headline: 'Listed', publisher: 'Gazette', url: 'https://gazette.example/' };
  const address = 'https://other.example/1';
  const rows = [
    row('a', { dateText: '1 May 2024', articles: ['x', ...TWO] }),
    row('b', { dateText: '2 May 2024', articles: [{ article: 'x', date: '2024-05' }, ...TWO] }),
    row('c', { dateText: '3 May 2024', articles: [address, ...TWO] }),
  ];
  expect(sentences(rows, { articles: [listed] })).toEqual(['2 articles without a stored copy (rows 1, 2 and 3)']);
});

test('similar headlines, unless the articles are known to share a source', () => {
  const alike = (publisher: string, more: Partial<ArticleInPlace> = {}) =>
    article(`“Bridge opens” over the Rhine, minister says${publisher === 'Post' ? '!' : ''}`, publisher, more);
  const rows = [
    row('a', { dateText: '1 May 2024', articles: [alike('Herald'), alike('Post')] }),
    row('b', {
      dateText: '2 May 2024',
      articles: [...TWO, alike('Herald', { agency: 'AP' }), alike('Post', { agency: 'AP' })],
    }),
    row('c', { dateText: '3 May 2024', articles: [article('', 'Herald'), article('', 'Post'), ...TWO] }),
  ];
  expect(sentences(rows)).toContain(
    'Two articles of row 1 have headlines that look alike: is one a copy of the other?',
  );
  expect(toMend(storyOf(rows)).find(({ kind }) => kind === 'alike-headlines')?.rows).toEqual(['a']);
});

test('the order is unknown if one date is not known to the day and no row says which came first', () => {
  const at = (id: string, dateText: string, kept: Row['kept'] = {}) => row(id, { dateText, kept, articles: TWO });
  const order = (...rows: Row[]) => toMend(storyOf(rows)).find(({ kind }) => kind === 'unknown-order');
  expect(order(at('a', 'June 2024'), at('b', '15 June 2024'))?.sentence).toBe('Rows 1 and 2: order not known');
  expect(order(at('a', 'June 2024'), at('b', '15 June 2024', { after: ['a'] }))).toBeUndefined();
  expect(order(at('a', '15 June 2024'), at('b', '15 June 2024'))).toBeUndefined();
  expect(order(at('a', 'June 2024'), at('b', 'July 2024'))).toBeUndefined();
  expect(order(at('a', 'from May to July 2024'), at('b', '15 June 2024'))).toBeUndefined();
  expect(order(at('a', 'June 2024'), at('b', 'June 2024'), at('c', 'June 2024'))).toMatchObject({
    count: 3,
    rows: ['a', 'b', 'c'],
    sentence: 'Rows 1, 2 and 3: order not known of 3 pairs',
  });
});

test('only some of many rows are named, and not all of many pairs are counted', () => {
  const rows = Array.from({ length: 2000 }, (_, i) => row(`${i}`, { dateText: '1950s', articles: TWO }));
  const [first] = sentences(rows);
  expect(first).toBe('Rows 1, 2, 3 and 998 others: order not known of 1,000 pairs or more');
});

test('the story of 2024 has everything that its evidence shows', () => {
  expect(toMend(openFile(story2024).story).map(({ kind, count }) => `${kind} ${count}`)).toEqual([
    'one-voice 5',
    'no-stored-copy 3',
    'unknown-order 8',
  ]);
});
