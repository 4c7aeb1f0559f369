import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText, withCellText } from '../../../../demo/make/grid/cell-text.ts';
import { articleFinder } from '../../../../demo/make/story/cited-articles.ts';
import { cellsOfText, textOfCells } from '../../../../demo/make/grid/cells-as-text.ts';
import { blockOf, cursorAt, isWithin, type KeyPress, moved, neighbour } from '../../../../demo/make/grid/cursor.ts';
import { rowWindow } from '../../../../demo/make/grid/row-window.ts';
import type { Row } from '../../../../demo/make/story/types.ts';
import { row, storyOf } from './support.ts';

const SIZE = { rows: 10, columns: 3, page: 4 };

/** The position that a key leads to from the second cell of the sixth row, as `row column`. */
function press(keys: string, isRightToLeft = false): string | undefined {
  const parts = keys.split('+');
  const key: KeyPress = {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: false,
    shiftKey: parts.includes('Shift'),
  };
  const place = moved(cursorAt(5, 1), key, SIZE, isRightToLeft);
  return place && `${place.row} ${place.column}`;
}

test.each([
  ['ArrowUp', '4 1'],
  ['ArrowDown', '6 1'],
  ['ArrowLeft', '5 0'],
  ['ArrowRight', '5 2'],
  ['Ctrl+ArrowUp', '0 1'],
  ['Ctrl+ArrowDown', '9 1'],
  ['Ctrl+ArrowRight', '5 2'],
  ['Home', '5 0'],
  ['End', '5 2'],
  ['Ctrl+Home', '0 0'],
  ['Ctrl+End', '9 2'],
  ['PageUp', '1 1'],
  ['PageDown', '9 1'],
  ['a', undefined],
  ['Enter', undefined],
])('%s leads to %s', (keys, place) => {
  expect(press(keys)).toBe(place);
});

test('in right-to-left pages, arrows move as they point', () => {
  expect([press('ArrowLeft', true), press('ArrowRight', true)]).toEqual(['5 2', '5 0']);
});

test('shift selects a block', () => {
  const shift = { key: 'ArrowDown', ctrlKey: false, metaKey: false, shiftKey: true };
  const cursor = moved(moved(cursorAt(5, 1), shift, SIZE) ?? cursorAt(0, 0), { ...shift, key: 'ArrowLeft' }, SIZE);
  const block = blockOf(cursor ?? cursorAt(0, 0));
  expect(block).toEqual({ top: 5, bottom: 6, left: 0, right: 1 });
  expect([isWithin(block, 6, 1), isWithin(block, 6, 2), isWithin(block, 4, 1)]).toEqual([true, false, false]);
});

test('Tab moves from cell to cell, and leaves the grid at both ends', () => {
  expect(neighbour({ row: 1, column: 2 }, 1, SIZE)).toEqual(cursorAt(2, 0));
  expect(neighbour({ row: 1, column: 0 }, -1, SIZE)).toEqual(cursorAt(0, 2));
  expect(neighbour({ row: 9, column: 2 }, 1, SIZE)).toBeUndefined();
  expect(neighbour({ row: 0, column: 0 }, -1, SIZE)).toBeUndefined();
});

test('few rows are all drawn; of many rows, those in view, with space for the others', () => {
  expect(rowWindow(60, () => 30, 0, 500)).toEqual({ start: 0, end: 60, before: 0, after: 0 });
  const heightOf = (row: number) => (row % 2 ? 30 : 50);
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 3000 }), fc.nat(150_000), (count, top) => {
      const { start, end, before, after } = rowWindow(count, heightOf, top, 500);
      const room = (from: number, to: number) =>
        Array.from({ length: to - from }, (_, i) => heightOf(from + i)).reduce((a, b) => a + b, 0);
      expect([before, after]).toEqual([room(0, start), room(end, count)]);
      const bottom = before + room(start, end);
      expect(before).toBeLessThanOrEqual(Math.max(0, top - 300));
      expect(end === count || bottom >= top + 500).toBe(true);
      expect(end - start).toBeGreaterThan(0);
      expect(end - start).toBeLessThan(40);
    }),
    { seed: 15 },
  );
});

test.each([
  ['a', [['a']]],
  ['', [['']]],
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\t\n\tb',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['"two\nlines\tand ""quotes"""\tb', [['two\nlines\tand "quotes"', 'b']]],
  ['"Bridge" opens\tb', [['"Bridge" opens', 'b']]],
  ['"open\tb', [['"open', 'b']]],
])('%j is read as cells', (text, cells) => {
  expect(cellsOfText(text)).toEqual(cells);
});

test('cells are converted to text and back', () => {
  const cell = fc
    .array(fc.constantFrom('a', '"', '\t', '\n', ' ', '\r\n'), { maxLength: 5 })
    .map((parts) => parts.join(''));
  const width = fc.integer({ min: 1, max: 3 });
  const table = width.chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
  );
  fc.assert(
    fc.property(table, (cells) => {
      // A last row of one empty cell looks the same as a line break after the previous row
      fc.pre(!(cells.length > 1 && cells.at(-1)?.join('') === '' && cells[0]?.length === 1));
      expect(cellsOfText(textOfCells(cells))).toEqual(cells);
    }),
    { seed: 15, numRuns: 1000 },
  );
});

test('a hostile text of quotes is parsed quickly', () => {
  expect(cellsOfText('"'.repeat(200_001)).length).toBe(1);
  expect(cellsOfText('"a\t'.repeat(3000)).flat()).toHaveLength(3001);
});

test('articles are edited as lines, and unchanged ones keep everything known about them', () => {
  const listed = { id: 'herald', headline: 'Bridge opens', url: 'https://herald.example/1' };
  const cited = [
    { article: 'herald', quote: 'earlier this month' },
    { headline: 'No address', author: 'A' },
  ];
  const story = storyOf([row('a', { articles: cited })], { articles: [listed] });
  const find = articleFinder()(story);
  const text = cellText(story.rows[0]!, 'articles', find);
  expect(text).toBe('https://herald.example/1\n“earlier this month”\nNo address');
  const edited = withCellText(story.rows[0]!, 'articles', `${text}\n https://post.example/2 \n\nA headline`, find);
  expect(edited.articles).toEqual([
    ...cited,
    { headline: 'post.example/2', publisher: 'post.example', url: 'https://post.example/2' },
    { headline: 'A headline' },
  ]);
  expect(withCellText(row('b'), 'articles', 'https://herald.example/1', find).articles).toEqual(['herald']);
  expect(withCellText(story.rows[0]!, 'articles', 'No address', find).articles).toEqual([cited[1]]);
});

test('a quotation below an article becomes its quote', () => {
  const find = articleFinder()(storyOf([]));
  const quoted = (text: string, articles: Row['articles'] = []) =>
    withCellText(row('a', { articles }), 'articles', text, find).articles;
  const one = { headline: 'One', author: 'A' };
  expect(quoted('One\n“signed in June”', [one])).toEqual([{ article: one, quote: 'signed in June' }]);
  expect(quoted('One\n"first"\n„second“', [one])).toEqual([{ article: one, quote: 'first second' }]);
  expect(quoted('"It opens"')).toEqual([{ headline: '"It opens"' }]);
  const long = { article: one, stance: 'disputes', quote: { exact: 'in June', prefix: 'signed' } } as const;
  expect(quoted('One\n“in June”', [long])[0]).toBe(long);
  expect(quoted('One\n“in July”', [long])).toEqual([{ article: one, stance: 'disputes', quote: 'in July' }]);
  expect(Object.keys(Object(quoted('One', [long])[0]))).toEqual(['article', 'stance']);
});

test('articles with unchanged lines stay the same objects, even if one is cited twice', () => {
  const listed = [
    { id: 'a', headline: 'A', url: 'https://a.example/1' },
    { id: 'b', headline: 'B' },
  ];
  const find = articleFinder()(storyOf([], { articles: listed }));
  const article = fc.constantFrom<string | { headline: string }>('a', 'b', 'missing', { headline: 'C' });
  const quote = fc.constantFrom(undefined, 'in June', { exact: 'in July' });
  const cited = fc.oneof(
    article,
    fc.record({ article, note: fc.constantFrom('1', '2') }),
    fc.tuple(article, quote).map(([article, quote]) => (quote === undefined ? { article } : { article, quote })),
  );
  fc.assert(
    fc.property(fc.array(cited, { maxLength: 6 }), (articles) => {
      const before = row('r', { articles });
      const after = withCellText(before, 'articles', `${cellText(before, 'articles', find)}\nNew`, find);
      expect(after.articles).toEqual([...articles, { headline: 'New' }]);
      articles.forEach((one, i) => expect(after.articles[i]).toBe(one));
    }),
    { seed: 15 },
  );
});

test('a title is one line, whatever is typed or pasted into its cell', () => {
  const find = articleFinder()(storyOf([]));
  expect(withCellText(row('a'), 'title', 'Bridge \r\n opens ', find).title).toBe('Bridge opens ');
});
