import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from '../../../src/dates/parse-date.ts';
import { dateTextReader, parseDateText } from '../../../src/date-words/parse-date-text.ts';
import { findDate } from '../../../src/date-words/find-date.ts';
import { allLocales } from '../../../src/locales/all.ts';
import { SEED } from '../dates/parse/seed.ts';
import { runs } from '../runs.ts';

const LOCALES = ['en', 'sv', '', 'x_y', '-', 'constructor', ...Object.keys(allLocales)];
const readers = new Map(LOCALES.map((locale) => [locale, dateTextReader({ locale, edtf: false })]));

const piece = fc.constantFrom(
  ...'[ ] ( ) - – / ? ~ . , & ca. c. circa n.d. i.e. © [192-] 19-- 1870s 18th XIX century siècle Jahrhundert 年 月 日 年代 頃 紀元前 до н. э. v. Chr. Mai May мая um vers to bis и 1914 18 9 439 24/08/410 1714564800 O.S. bulk early to late Winter 1959/60 Febuary'.split(
    ' ',
  ),
);

test(`pieces of dates in any order and language give a date or a reason, and every suggestion is EDTF (seed ${SEED})`, () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 8 }).map((all) => all.join(' ')),
        fc.array(piece, { maxLength: 6 }).map((all) => all.join('')),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
      ),
      fc.constantFrom(...LOCALES),
      (text, locale) => {
        const read = readers.get(locale)?.(text);
        expect(read).toHaveProperty(read && 'date' in read ? 'date.edtf' : 'problem.message');
        const edtf = read && 'date' in read ? read.edtf : read?.problem.suggestion;
        expect(edtf === undefined || 'date' in parseDate(edtf)).toBe(true);
        const found = findDate(text, { locale }, readers.get(locale));
        expect(found === undefined || found.end <= text.length).toBe(true);
      },
    ),
    { seed: SEED, numRuns: runs(3000) },
  );
});

test(`a text with a word that does not belong to dates is not read (seed ${SEED})`, () => {
  const dates = fc.constantFrom(
    '1968',
    'May 1968',
    '3 May 1968',
    '1914-1918',
    'ca. 1890',
    '[192-]',
    '1870s',
    '18th century',
  );
  const others = fc.constantFrom(
    'Road',
    'page',
    'people',
    'km',
    'Room',
    'reprint',
    'edition',
    'No.',
    'vol.',
    'meeting',
    'Washington',
  );
  fc.assert(
    fc.property(dates, others, fc.boolean(), (date, other, first) => {
      const text = first ? `${other} ${date}` : `${date} ${other}`;
      expect(parseDateText(text, { locale: 'en' })).toHaveProperty('problem');
    }),
    { seed: SEED, numRuns: runs(200) },
  );
});

test.each([
  ['words', 'between 1900 and '],
  ['dashes', '1900-'],
  ['digits', '1'],
  ['brackets', '['],
  ['blanks', ' '],
  ['months', 'May 1 to '],
  ['Roman numbers', 'xix '],
])('10,000 characters of %s are refused at once, in every language', (_, unit) => {
  const text = unit.repeat(Math.ceil(10_000 / unit.length));
  for (const [locale, read] of readers) {
    expect(read(text)).toHaveProperty('problem.message');
    expect(findDate(text, { locale }, read)).toBeUndefined();
  }
});

test('200 characters of nested ends are rejected with bounded effort', () => {
  for (const unit of ['1 - ', 'may 1 or ', 'early ', 'before ', 'ca. ', '1900 - 1 and ', '1 to 2, '])
    expect(parseDateText(unit.repeat(200).slice(0, 199), { locale: 'en' })).toHaveProperty('problem.message');
});
