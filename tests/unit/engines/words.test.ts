import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketOfWord } from '../../../src/engines/words/bucket.ts';
import { markRows } from '../../../src/engines/words/mark-rows.ts';
import { WordIndex } from '../../../src/engines/words/word-index.ts';
import { isUnspaced, queryWords, searchable } from '../../../src/search/words.ts';

/** The numbers of the texts with a word that begins with this one, by the index. */
function found(index: WordIndex, texts: number, word: string): number[] {
  const { bucket, isOne } = bucketOfWord(word);
  const bits = new Uint8Array(Math.ceil(texts / 8));
  for (const { bucket: name, data } of index.buckets())
    if (isOne ? name === bucket : name.startsWith(bucket))
      markRows(data, isOne ? word.slice(bucket.length) : '', bits, 0);
  return Array.from({ length: texts }, (_, i) => i).filter((i) => bits[i >> 3]! & (0x80 >> (i & 7)));
}

function indexOf(texts: readonly string[]): WordIndex {
  const index = new WordIndex();
  for (const [i, text] of texts.entries()) index.add(i, text);
  return index;
}

// Few letters, so that words often begin alike; two of them are surrogate pairs that begin alike, too
const word = fc.array(fc.constantFrom('a', 'b', 'é', '7', '-', '𐐨', '𐐩', 'ж', '火'), { maxLength: 6 });
const text = fc.array(word, { maxLength: 5 }).map((words) => searchable(words.map((each) => each.join('')).join(' ')));

test('the index finds the texts with a word that begins with the one asked for', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), word, (texts, asked) => {
      const index = indexOf(texts);
      const parts = queryWords(asked.join('')).flat();
      for (const part of parts.filter((each) => !isUnspaced(each)))
        expect(found(index, texts.length, part)).toEqual(
          texts.flatMap((each, i) => (each.includes(` ${part}`) ? [i] : [])),
        );
    }),
    { numRuns: 300 },
  );
});

test('words of one text, of some and of all are found in many texts', () => {
  const texts = Array.from({ length: 3000 }, (_, i) => ` report number ${i}${i % 5 === 0 ? ' flood' : ''} report`);
  const index = indexOf(texts);
  for (const asked of ['report', 'rep', 're', 'r', 'number', '2999', '29', '299', 'flood', 'floods', 'x', '1'])
    expect(found(index, texts.length, asked).length, asked).toBe(
      texts.filter((each) => each.includes(` ${asked}`)).length,
    );
  expect(index.words).toBe(3003);
});

test('texts without words, and rows that are left out, take no place', () => {
  const index = new WordIndex();
  index.add(2, '');
  index.add(9, ' abc');
  index.add(4000, ' abd');
  expect(found(index, 4001, 'ab')).toEqual([9, 4000]);
  expect(found(index, 4001, 'abc')).toEqual([9]);
  expect(new WordIndex().buckets()).toEqual([]);
});

test('data that ends early is refused', () => {
  const { data } = indexOf([' abcdef']).buckets()[0]!;
  expect(() => markRows(data.subarray(0, 2), 'def', new Uint8Array(1), 0)).toThrow(RangeError);
});
