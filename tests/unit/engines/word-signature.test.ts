import { expect, test } from 'vitest';
import { signatureOf, signatureOfWord } from '../../../src/engines/word-signature.ts';
import { queryWords, searchable } from '../../../src/search/words.ts';

const TEXTS = [
  'Landing at Łódź 1987',
  'a-b–c d’e xyz',
  '火星の日 no',
  'No Kwang-chol',
  '',
  'ab',
  'x abc',
  '😀😀 emoji',
  'trailing abc ',
];
const WORDS = [
  'lan',
  'landing',
  'łódź',
  'lodz',
  '198',
  '1987',
  'kwangchol',
  'chol',
  'xyz',
  'abc',
  'ab',
  '火星の',
  '😀',
  'emoji',
  'nothing',
];

test('a text has the bit of every word that is found in it, and most texts lack the bits of others', () => {
  const wrong: unknown[] = [];
  let ruledOut = 0;
  for (const text of TEXTS)
    for (const query of WORDS) {
      const search = searchable(text);
      const { low, high } = signatureOf(search);
      for (const parts of queryWords(query)) {
        const word = signatureOfWord(parts.join(''));
        const may = !word || (word.low & low) !== 0 || (word.high & high) !== 0;
        if (!may) ruledOut++;
        if (!may && search.includes(` ${parts.join('')}`)) wrong.push([text, query]);
      }
    }
  expect(wrong).toEqual([]);
  expect(ruledOut).toBeGreaterThan(50);
});

test('bits are numbers without a sign', () => {
  for (const text of TEXTS) {
    const { low, high } = signatureOf(searchable(text));
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeGreaterThanOrEqual(0);
  }
});
