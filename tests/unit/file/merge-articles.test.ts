import { expect, test } from 'vitest';
import { addressKey } from '../../../src/file/canonical-address.ts';
import { checkFile } from '../../../src/file/check.ts';

const event = (citations: readonly unknown[]) => ({ id: 'bridge', title: 'Opening', date: '1932', citations });
const read = (articles: readonly object[], citations: readonly unknown[]) => {
  const { file, problems } = checkFile({ articles, events: [event(citations)] });
  return { articles: file.articles, cited: file.events[0]!.citations.map(({ article }) => article), problems };
};

test('an article known only by its id gets the headline of the other, and they are merged', () => {
  const { articles, cited } = read(
    [
      { id: 'a3', headline: 'a3' },
      { id: 'a3', headline: 'Ribbon cut', url: 'https://example.org/a3' },
    ],
    ['a3'],
  );
  expect(articles).toEqual([{ id: 'a3', headline: 'Ribbon cut', url: 'https://example.org/a3' }]);
  expect(cited).toEqual(['a3']);
});

test('an article listed twice becomes one, with the fields of both', () => {
  const { articles, problems } = read(
    [
      { id: 'one', headline: 'Bridge opens', url: 'https://example.org/a' },
      { id: 'one', headline: 'Bridge opens!', url: 'http://www.EXAMPLE.org/a/', publisher: 'Herald' },
    ],
    ['one'],
  );
  expect(articles).toEqual([
    { id: 'one', headline: 'Bridge opens', url: 'https://example.org/a', publisher: 'Herald' },
  ]);
  expect(problems).toEqual([
    {
      code: 'same-article',
      severity: 'warning',
      path: 'articles[1]',
      text: 'one',
      message: 'This article is in the list already; the two are shown as one.',
    },
  ]);
});

test.each([
  ['two pages', { id: 'a', url: 'https://example.org/1' }, { id: 'a', url: 'https://example.org/2' }],
  ['two updates of a page', { id: 'a', url: 'https://example.org/1#1' }, { id: 'a', url: 'https://example.org/1#2' }],
  ['two headlines of a page', { id: 'a', url: '/1', headline: 'One' }, { id: 'b', url: '/1', headline: 'Two' }],
  ['two headlines without an address', { id: 'a', headline: 'One' }, { id: 'a', headline: 'Two' }],
  ['one headline in two papers', { id: 'a' }, { id: 'b' }],
])('%s stay two articles', (_, first, second) => {
  expect(
    read(
      [
        { headline: 'Opens', ...first },
        { headline: 'Opens', ...second },
      ],
      ['a'],
    ).articles,
  ).toHaveLength(2);
});

test.each([
  ['https://example.org', 'http://www.example.org/', true],
  ['https://example.org/a/', '//EXAMPLE.org/a', true],
  ['https://example.org/a?x=1&utm_source=y', 'https://example.org/a?x=1', true],
  ['https://example.org/a?utm_source=y&x=1', 'https://example.org/a?x=1', true],
  ['https://example.org/a?fbclid=y#end', 'https://example.org/a#end', true],
  ['https://example.org/a#', 'https://example.org/a', true],
  ['https://example.org/A', 'https://example.org/a', false],
  ['https://example.org/a?x=1', 'https://example.org/a?x=2', false],
  ['/a', 'a', false],
])('%s and %s are on the same page: %s', (one, other, same) => {
  expect(addressKey(one) === addressKey(other)).toBe(same);
});

test('the given articles are not changed', () => {
  const articles = [
    { id: 'a3', headline: 'a3' },
    { id: 'a3', headline: 'Ribbon cut', url: 'https://example.org/a3' },
  ];
  const before = structuredClone(articles);
  read(articles, ['a3']);
  expect(articles).toEqual(before);
});
