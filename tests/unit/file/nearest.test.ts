import { expect, test } from 'vitest';
import { nearest } from '../../../src/file/explain/nearest.ts';

const ids = ['korea-herald', 'the-star', 'business-times'];

test.each([
  ['korea-heral', 'korea-herald', 'a letter is missing'],
  ['koreaHerald', 'korea-herald', 'another case, no hyphen'],
  ['korea_herald', 'korea-herald', 'another sign between'],
  ['kroea-herald', 'korea-herald', 'neighbours swapped'],
  ['the-stars', 'the-star', 'a letter too many'],
  ['buisness-tiems', 'business-times', 'two swaps'],
])('%s means %s: %s', (word, meant) => {
  expect(nearest(word, ids)).toBe(meant);
});

test.each(['', 'x', 'gazette', 'herald', 'k'.repeat(1000)])('%s matches none of them', (word) => {
  expect(nearest(word, ids)).toBeUndefined();
});

test('in a short word one swap is near, but two wrong letters are not', () => {
  expect(nearest('dtae', ['date'])).toBe('date');
  expect(nearest('dxxe', ['date'])).toBeUndefined();
});

test('the nearest of several is found, and the first of equals', () => {
  expect(nearest('summery', ['summer', 'summary', 'memory'])).toBe('summer');
  expect(nearest('dat', ['date', 'data'])).toBe('date');
});
