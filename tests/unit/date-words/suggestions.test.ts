import { expect, test } from 'vitest';
import { parseDateText } from '../../../src/date-words/parse-date-text.ts';
import { checkInFull } from '../../../src/file/check-in-full.ts';

const read = (text: string) => {
  const reading = parseDateText(text, { locale: 'en' });
  return 'date' in reading ? reading.edtf : { suggestion: reading.problem.suggestion };
};
const problemOf = (date: unknown, lang?: string) =>
  checkInFull({
    ...(lang !== undefined && { lang }),
    articles: [{ id: 'a', headline: 'A' }],
    events: [{ id: 'e', title: 'E', date, citations: ['a'] }],
  }).problems[0]!;

test.each([
  ['May 1-3 and 5, 1876', '{1876-05-01..1876-05-03,1876-05-05}'],
  ['ABT 1876', '1876~'],
  ['1876, probably', '1876?'],
  ['May 1876 (possibly)', '1876-05?'],
  ['1911 -- 1915', '1911/1915'],
  ['bef. May 1876', '[..1876-04]'],
  ['aft. 1876', '[1877..]'],
  ['BET 1870 AND 1876', '[1870..1876]'],
])('%s is %s', (text, edtf) => {
  expect(read(text)).toBe(edtf);
});

test('the beginning of the 1900s could be a decade or a century, and is not read as either', () => {
  for (const text of ['early 1900s', 'the late 1800s', 'mid-1700s', '1880s to early 1900s'])
    expect(read(text)).toEqual({ suggestion: undefined });
  expect([read('1900s'), read('early 1910s')]).toEqual(['190X', '[1910..1913]']);
});

test('a season with two years is a guess, even if the season is misspelt', () => {
  for (const text of ['summer 1876-1878', 'Summers 1876-1878', 'winter of 1876 to 1879'])
    expect(read(text)).toEqual({ suggestion: undefined });
  expect(read('winter 1959-1960')).toBe('1959-24');
});

test.each([
  ['2020/21', '2020/2021'],
  ['2010/11', '2010/2011'],
  ['2020/05', '2020-05'],
  ['2020-31-05', '2020-05-31'],
  ['2020-00-00', '2020'],
  ['2020-05-00', '2020-05'],
  ['2020-05-31/06-02', '2020-05-31/2020-06-02'],
  ['2020-05-01/03', '2020-05-01/2020-05-03'],
  ['2020-05-31-2020-06-02', '2020-05-31/2020-06-02'],
  ['2020-05-31T12:00+09:00[Asia/Seoul]', '2020-05-31T12:00+09:00'],
  ['18??', '18XX'],
  ['202005', '2020-05'],
  ['200512', undefined],
  ['2020531', undefined],
  ['201231', undefined],
  ['250000', 'Y250000'],
  ['2020-05-31/02', undefined],
  ['31 mai 2020', '2020-05-31'],
  ['5 de mayo de 1862', '1862-05-05'],
  ['2020年5月31日', '2020-05-31'],
  ['31 mooi 2020', undefined],
])('the check says about %s: %s', (date, suggestion) => {
  const problem = problemOf(date);
  expect([problem.code, problem.suggestion]).toEqual(['refused-date', suggestion]);
});

test('for a day written as a number, the text is suggested', () => {
  expect(problemOf(20200531).suggestion).toBe('"2020-05-31"');
});

test('the messages say that the month does not exist, and that there is no year 0', () => {
  expect(problemOf('2020-13').message).toContain('month 13 does not exist');
  expect(problemOf('0').message).toContain('there is no year 0: ');
});

test.each(['5.-7. Mai 1914', '5.–7. Mai 1914', '5. – 7. Mai 1914', '5. bis 7. Mai 1914'])(
  '%s is three days',
  (text) => {
    const reading = parseDateText(text, { locale: 'de' });
    expect('date' in reading && reading.edtf).toBe('1914-05-05/1914-05-07');
  },
);
