import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/search/fold.ts';
import { hasWord, queryWords, searchable } from '../../../src/search/words.ts';
import { check } from '../model/support.ts';

/** Whether a text contains all words of a query. */
const matches = (text: string, query: string): boolean => {
  const folded = searchable(text);
  return queryWords(query).every((word) => hasWord(folded, word));
};

test.each([
  ['No Kwang-chol', 'no kwang-chol'],
  ['  Čapek, ÉMILE & Ñandú! ', ' capek emile nandu '],
  ['ﬁn de siècle № 5', 'fin de siecle no 5'],
  ['Пётр Ёлкин', 'петр елкин'],
  ['Łódź, Tromsø, Đà Nẵng, Þór, Straße, Ægir, Œuvre', 'lodz tromso da nang thor strasse aegir oeuvre'],
  ['IĞDIR İzmir ığdır', 'igdir izmir igdir'],
  ['ΟΔΥΣΣΕΥΣ Ὀδυσσεύς', 'οδυσσευσ οδυσσευσ'],
  ['مُحَمَّد أحمد محـمد', 'محمد احمد مح-مد'],
  ['שָׁלוֹם', 'שלום'],
  ['が か', 'か\u3099 か'],
  ['…!', ' '],
])('fold(%o) is %o', (text, folded) => expect(fold(text)).toBe(folded));

test('folding a folded text changes nothing', () => {
  check(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    1000,
  );
});

describe.each([
  [
    'No Kwang-chol',
    ['No Kwang Chol', 'Kwang-chol No', 'kwangchol', 'KWANG', 'chol no', 'kwang‑ch'],
    ['wang', 'hol', 'noh'],
  ],
  ['Kwangchol', ['kwang-chol', 'Kwang’chol', 'kwang'], ['kwang chol', 'chol']],
  ['Kwang Chol', ['kwang-chol', 'chol-kwang'], ['kwangchol']],
  ['Côte d’Ivoire', ['cote d ivoire', 'dIvoire', "D'IVOIRE", 'ivoire'], ['voire']],
  ['Al-Shabaab-led raid', ['shabaab', 'shabaabled', 'alshabaabled', 'led al'], ['habaab', 'ledraid']],
  ['Moscow–Pyongyang', ['moscow pyongyang', 'pyongyang', 'moscowpyongyang'], ['cow']],
  ["O'Brien", ['obrien', 'o brien', 'O’Brien', 'brien'], ['rien']],
  ['می‌خواهم', ['می خواهم', 'میخواهم', 'مي'], ['واهم']],
  ['مُحَمَّد', ['محمد', 'مُحمد', 'مح'], ['حمد']],
  ['ירוּשָׁלַיִם', ['ירושלים', 'ירוש'], ['רוש']],
  ['הר־הבית', ['הר הבית', 'הרהבית', 'הבית'], ['בית']],
  ['북러조약 서명', ['조약', '북러', '서명', '조야', '러조약 서'], ['조선']],
  [
    'ロシア大統領ウラジーミル・プーチン',
    ['大統領', 'プーチン', 'ウラジーミルプーチン', 'ロシア プーチン'],
    ['フーチン'],
  ],
  ['普京与金正恩签署条约', ['金正恩', '条约', '条约 普京'], ['正金']],
  ['ลงนามสนธิสัญญา', ['สนธิสัญญา', 'ลงนาม'], ['สนธสญญา']],
  ['कीव में बैठक', ['बैठक', 'कीव'], ['बठक', 'ीव']],
])('%s', (text, found, missed) => {
  test.each(found)('is found by %s', (query) => expect(matches(text, query)).toBe(true));
  test.each(missed)('is not found by %s', (query) => expect(matches(text, query)).toBe(false));
});

test('a query without words has no words', () => {
  for (const query of ['', '  ', '- !', '’']) expect(queryWords(query)).toEqual([]);
});

test('every word of a text finds it, whole or as a prefix, in any order', () => {
  const word = fc.stringMatching(/^[a-złéо金กب]{1,6}$/u);
  check(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(5), (words, cut) => {
      const begun = words.map((each) => each.slice(0, Math.max(1, cut)));
      for (const blank of [' ', '-', '  ', '\u2019']) {
        expect(matches(words.join(blank), begun.toReversed().join(' '))).toBe(true);
        expect(matches(words.join(blank), words.join('-'))).toBe(true);
      }
    }),
  );
});

test('a word joined from thousands of parts is folded to a few times its length', () => {
  const text = Array.from({ length: 5000 }, () => 'ab').join('-');
  expect(searchable(text).length).toBeLessThan(text.length * 5);
});
