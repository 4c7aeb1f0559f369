import { expect, test } from 'vitest';
import { applyChanges, type Change } from '../../../../demo/make/story/changes.ts';
import { insertRows, moveRow, pasteCells, removeRows, writeHead } from '../../../../demo/make/story/commands.ts';
import { addressesIn } from '../../../../demo/make/story/pasted-cells.ts';
import type { Story } from '../../../../demo/make/story/types.ts';
import { row, storyOf } from './support.ts';

const START = storyOf(['a', 'b', 'c', 'd', 'e']);
const ids = (story: Story, changes: readonly Change[]): string =>
  applyChanges(story, changes)
    .rows.map(({ id }) => id)
    .join(' ');

test('rows are removed wherever they are', () => {
  const without = (...removed: string[]) => ids(START, removeRows(START, new Set(removed)));
  expect(without('a')).toBe('b c d e');
  expect(without('a', 'b', 'd')).toBe('c e');
  expect(without('b', 'e')).toBe('a c d');
  expect(without('a', 'b', 'c', 'd', 'e')).toBe('');
});

test('a row moves to an index among the others', () => {
  expect(ids(START, moveRow(START, 'b', 3))).toBe('a c d b e');
  expect(ids(START, moveRow(START, 'd', 0))).toBe('d a b c e');
  expect(ids(START, moveRow(START, 'a', 99))).toBe('b c d e a');
});

test('new rows have unique ids', () => {
  const story = storyOf(['event-2', 'event-3'], { articles: [{ id: 'event-4', headline: 'Four' }] });
  expect(ids(story, insertRows(story, 1, 2))).toBe('event-2 event-5 event-6 event-3');
});

test('pasted cells fill columns from the given cell on, and add rows if there are too few', () => {
  const cells = [
    [
      { text: ' late\n November ' },
      { text: 'Two lines\r\nof title' },
      { text: 'see https://a.example/1.' },
      { text: 'x' },
    ],
    [{ text: '2025' }],
  ];
  const { rows } = applyChanges(START, pasteCells(START, 4, 'dateText', cells));
  expect(rows.slice(4)).toEqual([
    row('e', {
      dateText: 'late November',
      title: 'Two lines of title',
      articles: [{ headline: 'a.example/1', publisher: 'a.example', url: 'https://a.example/1' }],
    }),
    row('event-6', { dateText: '2025', title: '' }),
  ]);
  const titles = applyChanges(START, pasteCells(START, 1, 'title', [[{ text: 'New' }], [{ text: '' }]])).rows;
  expect(titles.map(({ title }) => title)).toEqual(['Event a', 'New', '', 'Event d', 'Event e']);
  expect(titles[1]?.dateText).toBe('2024');
});

test.each([
  ['https://a.example/1', ['https://a.example/1']],
  ['(https://a.example/1), “http://b.example/2?x=1&y=2”!', ['https://a.example/1', 'http://b.example/2?x=1&y=2']],
  ['HTTPS://a.example/1 https://b.example HTTPS://a.example/1', ['HTTPS://a.example/1', 'https://b.example']],
  ['javascript:alert(1) data:text/html,x ftp://a.example file.html', []],
  [`https://a.example/${'.'.repeat(100_000)}`, ['https://a.example/']],
  [`https://a.example/${'.'.repeat(100_000)}x`, [`https://a.example/${'.'.repeat(100_000)}x`]],
])('addresses in the cell %.40s', (text, addresses) => {
  expect(addressesIn({ text })).toEqual(addresses);
});

test('links in a cell count if they are web addresses', () => {
  const links = ['https://a.example/1', 'javascript:alert(1)', '/local'];
  expect(addressesIn({ text: 'Herald, https://b.example/', links })).toEqual([
    'https://a.example/1',
    'https://b.example/',
  ]);
});

test('a field of the file is written, and removed by undefined', () => {
  const story = storyOf([], { head: { title: 'Old', lang: 'en' } });
  expect(applyChanges(story, writeHead(story, { title: 'New' })).head).toEqual({ title: 'New', lang: 'en' });
  expect(Object.keys(applyChanges(story, writeHead(story, { title: undefined })).head)).toEqual(['lang']);
});
