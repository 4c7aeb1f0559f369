import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMatches } from '../../../src/search/find-matches.ts';
import { fold } from '../../../src/search/fold.ts';
import { hasWord, isUnspaced, queryWords, searchable } from '../../../src/search/words.ts';
import { check } from '../model/support.ts';

/** A text with its matches in brackets. */
function marked(text: string, query: string): string {
  let end = 0;
  const pieces = findMatches(text, query).map(([from, to]) => {
    const piece = `${text.slice(end, from)}[${text.slice(from, to)}]`;
    end = to;
    return piece;
  });
  return pieces.join('') + text.slice(end);
}

test.each([
  ['No Kwang-chol', 'no kwang chol', '[No] [Kwang]-[chol]'],
  ['No Kwang-chol', 'kwangchol', 'No [Kwang-chol]'],
  ['No Kwang-chol', 'kwang-chol no', '[No] [Kwang-chol]'],
  ['Kwangchol', 'Kwang-chol', '[Kwangchol]'],
  ['Noh and no', 'no', '[No]h and [no]'],
  ['piano', 'no', 'piano'],
  ['Straße nach Łódź', 'strasse lodz', '[Straße] nach [Łódź]'],
  ['Straße', 'stras', '[Straß]e'],
  ['Cafe\u0301s', 'cafe', '[Cafe\u0301]s'],
  ['Côte d’Ivoire', 'divoire', 'Côte [d’Ivoire]'],
  ['😀 Kim 😀', 'kim', '😀 [Kim] 😀'],
  ['𝐊im', 'ki', '[𝐊i]m'],
  ['북러조약', '조약', '북러[조약]'],
  ['普京与金正恩', '金正恩', '普京与[金正恩]'],
  ['مُحَمَّد', 'محمد', '[مُحَمَّد]'],
  ['anna an', 'an ann', '[ann]a [an]'],
  ['Kim', '', 'Kim'],
  ['', 'kim', ''],
])('%s, searched for %s: %s', (text, query, expected) => expect(marked(text, query)).toBe(expected));

const letters = fc.constantFrom(...'aábcßŁ-’ .金正กب한😀\u0301');
const texts = fc.string({ unit: letters, maxLength: 20 });
const queries = fc.string({ unit: fc.constantFrom(...'abcsl- 金กب하'), maxLength: 6 });

test('ranges are whole code points, in order and separate, and each begins with a word of the query', () => {
  check(
    fc.property(texts, queries, (text, query) => {
      const words = queryWords(query).flatMap((parts) => [parts.join(''), ...parts]);
      let last = -1;
      for (const [start, end] of findMatches(text, query)) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        const cut = text.slice(start, end);
        // Surrogate pairs are never split
        expect(cut).not.toMatch(/\p{Cs}/u);
        const folded = fold(cut).replaceAll('-', '');
        expect(words.some((word) => folded.startsWith(word))).toBe(true);
        last = end;
      }
    }),
    1000,
  );
});

test('a text has a match for each word with which the search finds it, and for no other', () => {
  check(
    fc.property(
      texts,
      fc.string({ unit: fc.constantFrom(...'abcsl金กب하'), minLength: 1, maxLength: 4 }),
      (text, word) => {
        const [parts] = queryWords(word);
        expect(findMatches(text, word).length > 0).toBe(hasWord(searchable(text), parts!));
      },
    ),
    1000,
  );
});

test('in scripts with spaces a match begins a word, in others it may be anywhere', () => {
  check(
    fc.property(texts, queries, (text, query) => {
      for (const [start, end] of findMatches(text, query)) {
        const before = fold(text.slice(0, start)).at(-1) ?? ' ';
        const first = fold(text.slice(start, end));
        expect(isUnspaced(first) || [' ', '-'].includes(before)).toBe(true);
      }
    }),
    500,
  );
});
