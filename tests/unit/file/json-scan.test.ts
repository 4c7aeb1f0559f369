import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanJson } from '../../../src/file/json/json-scan.ts';
import { runs } from '../runs.ts';

const SEED = 20_241_129;
const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test.each([
  ['', 0, 'the text ends too early'],
  ['  ', 2, 'the text ends too early'],
  ['{"a": [1, 2', 11, 'the text ends too early'],
  ['{"a": 1} x', 9, 'the text goes on after its end'],
  ['[1 2]', 3, 'a comma is missing'],
  ['{"a" 1}', 5, 'a colon is missing'],
  ['{"a": }', 6, 'a value is missing before }'],
  ['[1,]', 3, 'a value is missing before ]'],
  ['{"a": 1,}', 8, 'a key in double quotes is missing'],
  ['{1: 2}', 1, 'a key in double quotes is missing'],
  ['{a: 2}', 1, '"a" cannot stand here'],
  ['["a]', 1, 'this text has no end, or holds a line break or a bad escape'],
  ['["\\x"]', 1, 'this text has no end, or holds a line break or a bad escape'],
  ['[01]', 1, '"0" cannot stand here'],
  ['[1}', 2, 'a comma is missing'],
  ["['a']", 1, '"\'" cannot stand here'],
])('%j: fault at %i, %s', (text, offset, message) => {
  expect(scanJson(text)).toEqual({ offset, message });
});

test(`finds a fault exactly where JSON.parse does, in any text of JSON characters (seed ${SEED})`, () => {
  const sign = fc.constantFrom(...'{}[],:"\\ 01-.eE\n\tatrufls', '"a"', 'true', 'null', '"b":', '\\u00e9', '\ud800');
  let good = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('')),
        fc.json(),
      ),
      (text) => {
        const fine = isJson(text);
        good += fine ? 1 : 0;
        expect(scanJson(text) === undefined).toBe(fine);
      },
    ),
    { numRuns: runs(5000), seed: SEED },
  );
  expect(good).toBeGreaterThan(runs(5000) / 5);
});

test('reports the path of each value by its keys and indices', () => {
  const text = '{ "a": [10, { "b c": null }], "d": "e" }';
  const seen: string[] = [];
  scanJson(text, (offset, frames) =>
    seen.push(`${frames.map(({ key }) => key).join('.')} ${text.slice(offset, offset + 2)}`),
  );
  expect(seen).toEqual([' { ', 'a [1', 'a.0 10', 'a.1 { ', 'a.1.b c nu', 'd "e']);
});

test('accepts a million levels of nesting', () => {
  expect(scanJson('['.repeat(1_000_000))).toEqual({ offset: 1_000_000, message: 'the text ends too early' });
  expect(scanJson(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)).toBeUndefined();
});
