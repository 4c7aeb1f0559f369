import { parseDateText } from 'cited-timeline/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerDate } from '../../../../demo/make/dates/answer-date.ts';
import type { DateAnswer, DateContext } from '../../../../demo/make/dates/answer.ts';
import { DateReader } from '../../../../demo/make/dates/reader.ts';

const CONTEXT: DateContext = { lang: 'en', years: [2024], published: [], thisYear: 2026 };

const answer = (text: string, context: Partial<DateContext> = {}): DateAnswer =>
  answerDate(text, new DateReader({ ...CONTEXT, ...context }));

/** An answer on one line: `edtf: sentence`, `question? label = edtf / …`, or `! why`. */
function line(text: string, context: Partial<DateContext> = {}): string {
  const said = answer(text, context);
  if (said.kind === 'empty') return '';
  if (said.kind === 'read') return `${said.edtf}: ${said.sentence}`;
  if (said.kind === 'unknown') return `! ${said.why}`;
  return `${said.ask} ${said.answers.map(({ label, edtf, order }) => `${label} = ${edtf}${order ? ` ${order}` : ''}`).join(' / ')}`;
}

test.each([
  ['', ''],
  ['  ', ''],
  ['June 2024', '2024-06: some time in June 2024'],
  ['late November 2024', '[2024-11-21..2024-11-30]: some day between 21 and 30 November 2024'],
  ['2024-10/2024-11', '2024-10/2024-11: from October to November 2024'],
])('%j is read', (text, said) => {
  expect(line(text)).toBe(said);
});

test.each([
  ['29/11/24', 'Day or month first? 29 can only be a day. Does 24 mean one of these? 29 November 2024 = 2024-11-29'],
  ['11/29/2024', 'Day or month first? 29 can only be a day. 29 November 2024 = 2024-11-29'],
  ['3.4.2024', 'Day or month first? 3 April 2024 = 2024-04-03 DMY / 4 March 2024 = 2024-03-04 MDY'],
  ['4/4/2024', 'Which year? 4 April 2024 = 2024-04-04'],
  [
    '11/12/24',
    'Day or month first, and which century is 24 of? 11 December 2024 = 2024-12-11 DMY / 12 November 2024 = 2024-11-12 MDY',
  ],
  ['3/4', 'Day or month first? 3 April 2024 = 2024-04-03 DMY / 4 March 2024 = 2024-03-04 MDY'],
  ['c. October', 'Which year? about October 2024 = 2024-10~'],
  ['5 October', 'Which year? 5 October 2024 = 2024-10-05'],
  ['mid-May', 'Which year? between 11 and 20 May 2024 = [2024-05-11..2024-05-20]'],
  ["12 March '98", 'Which century is 98 of? 12 March 1998 = 1998-03-12'],
  ['9 August 378', 'Before or after the year 1? 9 August 378 CE = 0378-08-09 / 9 August 378 BCE = -0377-08-09'],
  ['1698/9', 'Which is meant? 1698–1699 = 1698/1699 / September 1698 = 1698-09 / 1698 = 1698 / 1699 = 1699'],
  ['1920-23', 'Which is meant? 1920–1923 = 1920/1923 / autumn 1920 = 1920-23'],
  ['2024-5', 'Which is meant? 2024–2025 = 2024/2025 / May 2024 = 2024-05'],
  [
    'early 1900s',
    'Of the decade or of the century? between 1900 and 1903 = [1900..1903] / between 1900 and 1933 = [1900..1933]',
  ],
  ['Febuary 2024', '"Febuary" is not known: did you mean "February"? February 2024 = 2024-02'],
  ['45000', '45000 seems to be the number of a day in a spreadsheet: write the day. 15 March 2023 = 2023-03-15'],
  ['spring', 'Which year? spring 2024 = 2024-21'],
  ['98', 'Which year? 1998 = 1998 / 98 CE = 0098 / 98 BCE = -0097'],
])('%j leads to a question', (text, said) => {
  expect(line(text)).toBe(said);
});

test.each([
  ['foo', '! This is not read as a date. Write “29 November 2024”, “late 1998” or “between 3 and 5 May 2024”.'],
  ['undated', '! This says that there is no date.'],
  ['31/02/2024', '! There is no day 31/02/2024: February has 29 days.'],
  ['last Friday', '! "last friday" needs a reference: the date of the article it stands in.'],
  ['5 May'.padEnd(50_000, ' and 6 May'), `! A date in words has at most 200 characters.`],
])('%s is not read, with a reason', (text, said) => {
  expect(line(text)).toBe(said);
});

test('a missing year is asked for even if no nearby row has one', () => {
  expect(answer('c. October', { years: [] })).toEqual({ kind: 'question', ask: 'Which year?', answers: [] });
});

test('years of nearby rows are offered, nearest first', () => {
  expect(line('October', { years: [1917, 1905] })).toBe('Which year? October 1917 = 1917-10 / October 1905 = 1905-10');
});

test('a short year is in the century of nearby rows', () => {
  expect(line('29/11/24', { years: [1917] })).toContain(' 29 November 1924 = 1924-11-29');
  expect(line('29/11/24', { years: [1917] })).not.toContain('2024');
  expect(line("12 March '98", { years: [] })).toBe('Which century is 98 of? 12 March 1998 = 1998-03-12');
});

test('relative words are resolved with the day of an article and offered', () => {
  const published = ['2024-11-29T18:06+09:00'];
  expect(line('last Friday', { published })).toBe('Seen from the day of the article? 22 November 2024 = 2024-11-22');
  expect(line('October', { published, years: [2023] })).toBe(
    'Which year? October 2024 = 2024-10 / October 2023 = 2023-10',
  );
});

test('once the writer has stated the order, numeric dates are read with it', () => {
  expect(line('3/4/2024', { order: 'MDY' })).toBe('2024-03-04: 4 March 2024');
  expect(line('3/4/24', { order: 'DMY' })).toBe('Which century is 24 of? 3 April 2024 = 2024-04-03');
});

test('in German, the day comes first and the words are German', () => {
  expect(line('3.4.2024', { lang: 'de' })).toBe('2024-04-03: 3 April 2024');
  const said = answer('3.4.24', { lang: 'de' });
  expect(said).toMatchObject({ kind: 'question', answers: [{ edtf: '2024-04-03', text: '3 April 2024' }] });
});

const pieces = [
  'c. ',
  '5 ',
  '29',
  '11',
  '3',
  '/',
  '.',
  '-',
  ' ',
  'May',
  'early ',
  '1900s',
  '24',
  "'98",
  '2024',
  ' CE',
  'x',
];

test('every offered answer is read with its stated meaning, whatever is typed', () => {
  const typed = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  const orders = fc.constantFrom(undefined, 'DMY' as const, 'MDY' as const);
  let questions = 0;
  fc.assert(
    fc.property(typed, orders, fc.constantFrom('en', 'de', 'ru'), (text, order, lang) => {
      const said = answer(text, { order, lang, published: ['2024-11-29'] });
      if (said.kind !== 'question') return;
      questions++;
      for (const { text, edtf } of said.answers) {
        expect(parseDateText(text, { locale: lang, order })).toMatchObject({ edtf });
      }
    }),
    { seed: 15, numRuns: 700 },
  );
  expect(questions).toBeGreaterThan(70);
});
