import { expect, test } from 'vitest';
import { positionsOf } from '../../../src/cli/json-positions.ts';

const text = `\ufeff{ // the story
  "title": "A bridge",
  "odd key": { "a.b": [true] },
  /* two
     events */
  "events": [
    { "id": "a", "date": "1932" },
    { "id": "b", "citations": ["x", { "article": "y" },] }
  ]
}`;

test.each([
  ['', '1:2'],
  ['title', '2:12'],
  ['["odd key"]', '3:14'],
  ['["odd key"]["a.b"][0]', '3:24'],
  ['events', '6:13'],
  ['events[0].date', '7:26'],
  ['events[1]', '8:5'],
  ['events[1].citations[1].article', '8:50'],
  ['events[1].date', '8:5'],
  ['events[7].citations[0]', '6:13'],
  ['nothing', '1:2'],
])('%s is at %s', (path, place) => {
  const { line, column } = positionsOf(text, [path]).get(path)!;
  expect(`${line}:${column}`).toBe(place);
});

test('all paths are found in one pass; if a key occurs twice, the last one is found, as JSON.parse does', () => {
  const found = positionsOf('{"a":1,\n"b":2,\n"a":3}', ['a', 'b', 'a']);
  expect(Object.fromEntries(found)).toEqual({ a: { line: 3, column: 5 }, b: { line: 2, column: 5 } });
});

test('a value may begin its line', () => {
  expect(positionsOf('{"a":\n7}', ['a']).get('a')).toEqual({ line: 2, column: 1 });
});

test('truncated text is searched up to its end', () => {
  expect(positionsOf('{"a":\n[1, 2', ['a[1]', 'b']).get('a[1]')).toEqual({ line: 2, column: 5 });
});
